import type {
  CardMetrics,
  CardMetricsQuery,
  CurioEvent,
  ItemKind,
  MetricFigure,
  MetricsQuery,
  Result,
  Retention,
  RetentionQuery,
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

/**
 * What became of an append: `stored` are durable when it resolves; `duplicates` were there before; `erased` are of a
 * visitor who asked to be forgotten, and were not stored.
 *
 * @public
 */
export interface AppendOutcome {
  readonly stored: number;
  readonly duplicates: number;
  readonly erased: number;
}

/** Who reads: a merchant everything, the others their part. @public */
export type ReadRole = 'merchant' | 'creator' | 'agency' | 'service-provider';

/** A read token as the collector keeps it: only its SHA-256. @public */
export interface StoredToken {
  readonly hash: string;
  readonly site: string;
  readonly role: ReadRole;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly revokedAt?: number;
  /** Whose work a creator's or an agency's token reads; ids of creators. */
  readonly creators?: readonly string[];
  /** What a person calls it. */
  readonly label?: string;
}

/**
 * The part of a site's events that a reader sees.
 *
 * `creators`: events of these creators, without visitors, buyers and order ids. `service`: what the merchant's server
 * told of parcels, returns, refunds and complaints, without visitors and buyers.
 *
 * @public
 */
export type ReadScope =
  | { readonly part: 'all' }
  | { readonly part: 'creators'; readonly creators: readonly string[] }
  | { readonly part: 'service' };

/** What was not stored, or not as people's: how many events in how many requests, for one reason. @public */
export interface LossCount {
  readonly site: string;
  /** A code such as `event-too-old`, or what a browser calls its reason. */
  readonly reason: string;
  /** Who tells: the collector of its own refusals, or a browser of what it dropped before it could send. */
  readonly by: 'collector' | 'browser';
  readonly events: number;
  readonly requests: number;
}

/**
 * What one browser says that it dropped before it could send.
 *
 * A browser whose answer was lost tells the same tally again, perhaps with more in it: of each reason the highest number
 * counts, in the hour in which it was told first.
 *
 * @public
 */
export interface DropReport {
  readonly site: string;
  /** Names the count; the browser takes a new one once it was answered. At most 64 characters. */
  readonly tally: string;
  /** Events by the browser's reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** ms UTC by the collector's clock. */
  readonly receivedAt: number;
}

/** Which losses: those counted in hours that begin in the period. @public */
export interface LossesQuery {
  readonly site: string;
  /** ms UTC, inclusive. */
  readonly from: number;
  /** ms UTC, exclusive. */
  readonly to: number;
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
  /**
   * Stores each event id once, over all time; durable when it resolves. Events of erased visitors are not stored, but
   * what the merchant's server signed is: without the visitor.
   *
   * @param drops - what came with the events; durable with them, also where all of them were known.
   */
  append(events: readonly StoredEvent[], drops?: DropReport): Promise<Result<AppendOutcome, 'store-failed'>>;
  /** @param scope - everything unless told otherwise; cards of a scope count its events alone. */
  readCardMetrics(
    query: CardMetricsQuery,
    scope?: ReadScope,
  ): Promise<Result<readonly CardMetrics[], 'store-failed'>>;
  /**
   * The newest events of a site, newest first; `limit` in 1..1000.
   *
   * @param scope - everything unless told otherwise.
   */
  readEvents(
    site: string,
    limit: number,
    scope?: ReadScope,
  ): Promise<Result<readonly StoredEvent[], 'store-failed'>>;
  /** Figures by the definitions of `METRICS`, metric by metric, each by currency and group. */
  readMetrics(query: MetricsQuery): Promise<Result<readonly MetricFigure[], 'store-failed'>>;
  /**
   * How long one clip held those who played it.
   *
   * @param scope - everything unless told otherwise.
   */
  readRetention(query: RetentionQuery, scope?: ReadScope): Promise<Result<Retention, 'store-failed'>>;
  /** Keeps what a catalogue says of its items; what it no longer names stays, as old orders name it. */
  saveItems(site: string, items: readonly StoredItem[]): Promise<Result<void, 'store-failed'>>;
  /** Keeps each act of a rule on an item once, with the earliest time at which it was told. */
  saveGovernanceActs(site: string, acts: readonly GovernanceAct[]): Promise<Result<void, 'store-failed'>>;
  saveToken(token: StoredToken): Promise<Result<void, 'store-failed'>>;
  findToken(hash: string): Promise<Result<StoredToken | null, 'store-failed'>>;
  /** The tokens of a site, oldest first, revoked and expired ones too. */
  listTokens(site: string): Promise<Result<readonly StoredToken[], 'store-failed'>>;
  /**
   * Forgets every event of one visitor, now and later: only a hash of the id stays. Orders and service events of the
   * merchant's server lose the visitor and stay.
   *
   * @param now - ms UTC.
   * @returns how many events of the visitor's browser are gone.
   */
  eraseVisitor(site: string, visitor: string, now: number): Promise<Result<number, 'store-failed'>>;
  /**
   * Forgets what visitors did before an instant. Orders and service events of the merchant's server stay, without the
   * visitor.
   *
   * @param before - ms UTC, compared with `adjustedTs`.
   * @returns how many events are gone.
   */
  forgetBefore(site: string, before: number): Promise<Result<number, 'store-failed'>>;
  /**
   * Adds to the counts of the hour.
   *
   * @param now - ms UTC.
   */
  countLosses(losses: readonly LossCount[], now: number): Promise<Result<void, 'store-failed'>>;
  /** One row a reason and teller, in the order of both; a tally that a browser told counts as one request. */
  readLosses(query: LossesQuery): Promise<Result<readonly LossCount[], 'store-failed'>>;
  close(): Promise<void>;
}
