import type { ContentSource } from '../catalog/catalog.ts';
import type { Money } from '../catalog/money.ts';
import type { Surface, Tier } from '../ranking/slate.ts';
import type { EventType } from './event-types.ts';

/**
 * One thing that happened, as the ledger stores it and the collector takes it.
 *
 * Absent fields do not apply to the type, are not known, or are not consented to (`visitor`).
 *
 * @public
 */
export interface CurioEvent {
  /** UUIDv7; the collector counts each id once, however often it arrives. */
  readonly id: string;
  readonly schemaVersion: 1;
  readonly type: EventType;
  /** ms UTC by the visitor's clock. */
  readonly ts: number;
  /** Counts up from 0 within the session. */
  readonly seq: number;
  readonly site: string;
  readonly session: string;
  /** Random, per site; only with consent. */
  readonly visitor?: string;
  /** Path of the page, without query and hash. */
  readonly page: string;
  readonly surface?: Surface;
  /** Id of the slate the item was shown in. */
  readonly slate?: string;
  /** 0-based place in that slate. */
  readonly position?: number;
  /** The item acted on. */
  readonly item?: string;
  /** The clip or room in which a product was met; absent when the item stood by itself. */
  readonly content?: string;
  readonly variant?: string;
  readonly quantity?: number;
  readonly orderId?: string;
  readonly momentId?: string;
  /**
   * ms of media: the playhead for moments and clicks; for `video-watched` the total length of the unique ranges
   * that were played.
   */
  readonly mediaMs?: number;
  readonly source?: ContentSource;
  readonly creator?: string;
  readonly campaign?: string;
  /** Experiment arms, each `experiment:arm`. */
  readonly arms?: readonly string[];
  readonly tier?: Tier;
  readonly modelVersion?: string;
  /** Probability with which this item was put at this position; 0..1. */
  readonly propensity?: number;
  readonly value?: Money;
  /** Words searched for; only on `search`. */
  readonly query?: string;
  /**
   * Who bought, as a pseudonym that the collector makes of the shop's own customer id: the same over all of a buyer's
   * orders, and no way back to the person. Only on events of the merchant's server.
   */
  readonly buyer?: string;
}

/** What travels to the collector: at most 500 events and 256 KB. @public */
export interface EventBatch {
  readonly schemaVersion: 1;
  /** ms UTC by the visitor's clock when the batch left; the collector corrects `ts` by the difference. */
  readonly sentAt: number;
  readonly events: readonly CurioEvent[];
  /**
   * Events that this browser dropped before they could be sent, by reason, since the last batch that the collector took:
   * what was lost can be counted.
   */
  readonly dropped?: Readonly<Record<string, number>>;
  /**
   * Names that count in 1 to 64 of A-Z, a-z, 0-9, _ and -, and comes with it: the same until the collector has answered. Of batches with the same name the
   * highest number of each reason counts, so that what is told again adds nothing.
   */
  readonly tally?: string;
}
