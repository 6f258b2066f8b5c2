import { ATTRIBUTION_METRICS } from './about/attribution.ts';
import { CHOOSING_METRICS } from './about/choosing.ts';
import { CUSTOMER_METRICS } from './about/customers.ts';
import { GOODS_METRICS } from './about/goods.ts';
import { GOVERNING_METRICS } from './about/governing.ts';
import { GROWTH_LOOP_METRICS } from './about/growth-loop.ts';
import { SELLING_CONTENT_METRICS } from './about/selling-content.ts';
import { TRADE_METRICS } from './about/trade.ts';
import { VERDICT_METRICS } from './about/verdicts.ts';
import { WATCHING_METRICS } from './about/watching.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** Every metric, in the order in which people read them. @public */
export const METRICS: readonly MetricDefinition[] = [
  ...WATCHING_METRICS,
  ...CHOOSING_METRICS,
  ...TRADE_METRICS,
  ...CUSTOMER_METRICS,
  ...GOODS_METRICS,
  ...ATTRIBUTION_METRICS,
  ...SELLING_CONTENT_METRICS,
  ...GROWTH_LOOP_METRICS,
  ...VERDICT_METRICS,
  ...GOVERNING_METRICS,
];

const BY_NAME: ReadonlyMap<string, MetricDefinition> = new Map(
  METRICS.map((metric) => [metric.name, metric]),
);

/** The metric of a name; `null` when there is none. @public */
export function findMetric(name: string): MetricDefinition | null {
  return BY_NAME.get(name) ?? null;
}
