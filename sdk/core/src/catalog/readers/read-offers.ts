import { fail, succeed, type Result } from '../../errors.ts';
import type { Shop } from '../catalog.ts';
import type { ParsedCatalog, ReportLine } from '../parse-catalog.ts';
import { createOfferClaims } from './claim-offers.ts';
import { groupOffers, listOfferVideos } from './group-offers.ts';
import { parseOffer, type Offer, type OfferFields } from './parse-offer.ts';
import type { ReaderOptions } from './read-source.ts';

/** One item of a feed before it is read: what an `<item>`, an `<entry>` or a row of a table says. @internal */
export interface OfferRecord {
  readonly fields: OfferFields;
  /** 1-based line of the file. */
  readonly line: number;
}

/** What became of the items of a feed. @internal */
export interface ReadOffers {
  readonly offers: readonly Offer[];
  readonly skipped: readonly ReportLine[];
  readonly repaired: readonly ReportLine[];
}

/** Reads the items of a feed in their order; every one is an offer or has its line. @internal */
export function readOffers(records: readonly OfferRecord[], options: ReaderOptions): ReadOffers {
  const offers: Offer[] = [];
  const skipped: ReportLine[] = [];
  const repaired: ReportLine[] = [];
  const claims = createOfferClaims();
  for (const { fields, line } of records) {
    const parsed = parseOffer(fields, { ...options, line });
    const claim = 'refusal' in parsed ? parsed : claims.claim(parsed.offer);
    if ('refusal' in claim) skipped.push(toOfferLine(line, claim.id, claim.refusal));
    if ('refusal' in claim || 'refusal' in parsed) continue;
    offers.push(parsed.offer);
    repaired.push(...parsed.repairs.map((repair) => toOfferLine(line, parsed.offer.id, repair)));
  }
  return { offers, skipped, repaired };
}

/** The line of a report about one item. @internal */
export function toOfferLine(line: number, id: string, message: string): ReportLine {
  const place = `line ${line}`;
  return { place, id, code: 'item-invalid', message: `${place}: ${id === '' ? 'an item' : id} ${message}.` };
}

/** What a feed holds. @internal */
export interface OfferFeed {
  readonly records: readonly OfferRecord[];
  /** Lines that are no items, and so are left out before they are read. */
  readonly lost: readonly ReportLine[];
  /** What was assumed of the whole file. */
  readonly notes: readonly ReportLine[];
  readonly shop: Shop;
}

/**
 * Makes a catalogue of a feed: products, their variants grouped by `item_group_id`, and clips of the videos they link to.
 * `read` counts items: each is a variant of a product or stands under `skipped`.
 *
 * @returns `catalog-empty` where no item can be shown, with the first reason.
 * @internal
 */
export function toFeedCatalog(
  feed: OfferFeed,
  options: ReaderOptions,
): Result<ParsedCatalog, 'catalog-empty'> {
  const { shop, records, lost, notes } = feed;
  const { offers, skipped, repaired } = readOffers(records, options);
  const left = [...lost, ...skipped];
  const [first] = offers;
  if (first === undefined) {
    const reason = left[0] ?? { message: 'The feed has no items.', place: undefined };
    return fail('catalog-empty', reason.message, reason.place);
  }
  const products = groupOffers(offers, shop.id);
  const taken = new Set(products.map(({ id }) => id));
  return succeed({
    catalog: {
      schemaVersion: 1,
      currency: first.price.currency,
      shops: [shop],
      products,
      videos: listOfferVideos(offers, { shopId: shop.id, taken }),
      lives: [],
      creators: [],
      campaigns: [],
    },
    report: { read: records.length + lost.length, skipped: left, repaired: [...notes, ...repaired] },
  });
}
