import type { CardMetrics, CardMetricsQuery, CurioEvent, Result } from '@curio/core';

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
  /** The newest events of a site, newest first; `limit` in 1..1000. */
  readEvents(site: string, limit: number): Promise<Result<readonly StoredEvent[], 'store-failed'>>;
  saveToken(token: StoredToken): Promise<Result<void, 'store-failed'>>;
  findToken(hash: string): Promise<Result<StoredToken | null, 'store-failed'>>;
  /** Forgets every event of one visitor. */
  eraseVisitor(site: string, visitor: string): Promise<Result<number, 'store-failed'>>;
  close(): Promise<void>;
}
