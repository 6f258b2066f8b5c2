import type { ReportLine } from '../parse-catalog.ts';
import { createOfferClaims } from './claim-offers.ts';
import { parseOffer, type Offer, type OfferFields } from './parse-offer.ts';

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
export function readOffers(records: readonly OfferRecord[], nowMs: number): ReadOffers {
  const offers: Offer[] = [];
  const skipped: ReportLine[] = [];
  const repaired: ReportLine[] = [];
  const claims = createOfferClaims();
  for (const { fields, line } of records) {
    const parsed = parseOffer(fields, { line, nowMs });
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
