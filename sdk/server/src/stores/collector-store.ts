import type {
  CardMetrics,
  CardMetricsQuery,
  CurioEvent,
  ItemKind,
  MetricFigure,
  MetricsQuery,
  Result,
} from '@curio/core';

/** An event as the collector keeps it: with what only the collector knows. @public */
export interface StoredEvent extends CurioEvent {
  /** ms UTC by the collector's clock. */
  readonly receivedAt: number;
  /** `ts` corrected by the batch's clock difference. */
  readonly adjustedTs: number;
  /** Signed by the merchant's server; only such orders count toward GMV. */
  readonly trusted: boolean;
  /** The user agent is a known robot's. */
  readonly bot: boolean;
}

/** What became of an append: `stored` are durable when it resolves; `duplicates` were there before. @public */
export interface AppendOutcome {
  readonly stored: number;
  readonly duplicates: number;
}

/** A read token as the collector keeps it: only its SHA-256. @public */
export interface StoredToken {
  readonly hash: string;
  readonly site: string;
  readonly role: 'merchant' | 'creator' | 'agency' | 'service-provider';
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt?: number;
}

/** What metrics ask about an item of a site's catalogue. @public */
export interface StoredItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** From broad to narrow, joined by ` > `; empty when unknown. Items of one category have the same text. */
  readonly category: string;
  /** ms UTC of the first sale. */
  readonly launchedAt?: number;
  readonly shop: string;
  readonly creator?: string;
}

/** What governance did to an item: found it in violation, kept it out of a build, or took it down. @public */
export interface GovernanceAct {
  readonly act: 'found' | 'stopped' | 'taken-down';
  readonly item: string;
  /** Id of the rule; empty where a person took the item down. */
  readonly rule: string;
  /** ms UTC. */
  readonly seenAt: number;
}

/**
 * Where the collector keeps events. Every implementation passes `collectorStoreContract` of
 * `@curio/server/testing`.
 *
 * @public
 */
export interface CollectorStore {
  /** Stores each event id once, over all time; durable when it resolves. */
  append(events: readonly StoredEvent[]): Promise<Result<AppendOutcome, 'store-failed'>>;
  readCardMetrics(query: CardMetricsQuery): Promise<Result<readonly CardMetrics[], 'store-failed'>>;
  /** Figures by the definitions of `METRICS`, metric by metric, each by currency and group. */
  readMetrics(query: MetricsQuery): Promise<Result<readonly MetricFigure[], 'store-failed'>>;
  /** Keeps what a catalogue says of its items; what it no longer names stays, as old orders name it. */
  saveItems(site: string, items: readonly StoredItem[]): Promise<Result<void, 'store-failed'>>;
  /** Keeps each act of a rule on an item once, with the earliest time at which it was told. */
  saveGovernanceActs(site: string, acts: readonly GovernanceAct[]): Promise<Result<void, 'store-failed'>>;
  /** The newest events of a site, newest first; `limit` in 1..1000. */
  readEvents(site: string, limit: number): Promise<Result<readonly StoredEvent[], 'store-failed'>>;
  saveToken(token: StoredToken): Promise<Result<void, 'store-failed'>>;
  findToken(hash: string): Promise<Result<StoredToken | null, 'store-failed'>>;
  /** Forgets every event of one visitor. */
  eraseVisitor(site: string, visitor: string): Promise<Result<number, 'store-failed'>>;
  close(): Promise<void>;
}
