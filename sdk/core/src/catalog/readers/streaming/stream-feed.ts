import { fail, succeed, type Result } from '../../../errors.ts';
import type { Shop } from '../../catalog.ts';
import type { ReportLine } from '../../parse-catalog.ts';
import { createOfferClaims, type IdBooks } from '../claim-offers.ts';
import { parseOffer, type Offer } from '../parse-offer.ts';
import { toOfferLine } from '../read-offers.ts';
import type { ReaderOptions } from '../read-source.ts';
import { decodeChunks } from './decode-chunks.ts';
import type { FeedFormat } from './find-feed-format.ts';
import type { FeedRecord } from './record-reader.ts';
import { readTsvRecords } from './read-tsv-records.ts';
import { readXmlRecords } from './read-xml-records.ts';

/** What became of one item of a feed. @public */
export type FeedEntry =
  | {
      readonly offer: Offer;
      /** Of which product the offer is a variant, counted from 0 in the order of first offers. */
      readonly product: number;
      readonly repaired: readonly ReportLine[];
    }
  | { readonly skipped: ReportLine };

/** A feed that is being read. @public */
export interface FeedStream {
  /** @returns what became of each item that is whole now, in order; after a failure nothing more can be read. */
  push(bytes: Uint8Array): Result<readonly FeedEntry[], 'feed-unreadable'>;
  /** @returns the last items, and who sells; or why the feed is not whole, with the line on which it ends. */
  end(): Result<{ readonly entries: readonly FeedEntry[]; readonly shop: Shop }, 'feed-unreadable'>;
}

/**
 * Reads a Merchant Center feed of any size record by record: what the readers of whole files give for its items, at
 * whatever bytes it is cut on its way. Memory holds one record, what stands around them, and the ids.
 *
 * An item of more than 4 million characters is left out like any that cannot be shown. A document type declaration,
 * tags that do not nest and bytes of another encoding end the reading.
 *
 * @param options - as every reader takes; and where ids are kept, in memory when absent.
 * @see Google Merchant Center Help, "Product data specification".
 * @public
 */
export function streamFeed(
  format: FeedFormat,
  { books, ...options }: ReaderOptions & { readonly books?: IdBooks },
): FeedStream {
  const decoder = decodeChunks();
  const reader = format === 'xml' ? readXmlRecords() : readTsvRecords();
  const claims = createOfferClaims(books);
  const toEntries = (records: readonly FeedRecord[]): readonly FeedEntry[] =>
    records.map((record): FeedEntry => {
      const { line } = record;
      const parsed =
        'refusal' in record ? { id: '', ...record } : parseOffer(record.fields, { ...options, line });
      const claim = 'refusal' in parsed ? parsed : claims.claim(parsed.offer);
      if ('refusal' in claim) return { skipped: toOfferLine(line, claim.id, claim.refusal) };
      if ('refusal' in parsed) return { skipped: toOfferLine(line, parsed.id, parsed.refusal) };
      const { offer, repairs } = parsed;
      return { offer, ...claim, repaired: repairs.map((repair) => toOfferLine(line, offer.id, repair)) };
    });
  const read = (text: Result<string, 'feed-unreadable'>): ReturnType<FeedStream['push']> => {
    if (!text.ok) return fail('feed-unreadable', text.error.message, `line ${reader.line()}`);
    const records = reader.push(text.value);
    return records.ok ? succeed(toEntries(records.value)) : records;
  };
  return {
    push: (bytes) => read(decoder.push(bytes)),
    end() {
      const entries = read(decoder.end());
      if (!entries.ok) return entries;
      const last = reader.end();
      if (!last.ok) return last;
      const { records, shop } = last.value;
      return succeed({ entries: [...entries.value, ...toEntries(records)], shop: options.shop ?? shop });
    },
  };
}
