import type { MetricFigure, MetricsQuery, Retention, RetentionQuery } from '@curio/core';
import type { GovernanceAct, ReadScope, StoredItem } from '../collector-store.ts';

/** A store's methods of metrics, before failures become values: each rejects with the driver's error. @internal */
export interface MetricsMethods {
  readonly readMetrics: (query: MetricsQuery) => Promise<readonly MetricFigure[]>;
  readonly readRetention: (query: RetentionQuery, scope: ReadScope) => Promise<Retention>;
  readonly saveItems: (site: string, items: readonly StoredItem[]) => Promise<void>;
  readonly saveGovernanceActs: (site: string, acts: readonly GovernanceAct[]) => Promise<void>;
}
