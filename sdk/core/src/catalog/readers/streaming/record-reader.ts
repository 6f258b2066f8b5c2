import type { Result } from '../../../errors.ts';
import type { Shop } from '../../catalog.ts';
import type { OfferRecord } from '../read-offers.ts';

/** A record that is no offer, and why. @internal */
export interface LostRecord {
  /** 1-based line of the file. */
  readonly line: number;
  readonly refusal: string;
}

/** What a format's text holds. @internal */
export type FeedRecord = OfferRecord | LostRecord;

/** Makes records of a format's text, however it comes. @internal */
export interface RecordReader {
  push(text: string): Result<readonly FeedRecord[], 'feed-unreadable'>;
  /** What was kept back, and who sells as the feed itself says. */
  end(): Result<{ readonly records: readonly FeedRecord[]; readonly shop: Shop }, 'feed-unreadable'>;
  /** The 1-based line on which what was pushed ends. */
  line(): number;
}
