import type { Offer } from './parse-offer.ts';

/** Remembers a whole number by a text: a `Map`, or what holds millions of them in less. @public */
export interface NumberBook {
  get(text: string): number | undefined;
  set(text: string, value: number): unknown;
}

/** Where a feed's ids are kept: lines by the ids of offers, and what is known of a product by its id. @public */
export interface IdBooks {
  readonly lines: NumberBook;
  readonly products: NumberBook;
}

/** The product that an offer is a variant of, counted from 0 in the order of the feed; or why it is left out. @internal */
export type OfferClaim = { readonly product: number } | { readonly id: string; readonly refusal: string };

/** What a feed has taken so far, asked record by record. @internal */
export interface OfferClaims {
  /** Takes the offer's id and its group's for it. */
  claim(offer: Offer): OfferClaim;
}

/**
 * Keeps ids of one feed apart: those of offers from each other, those of groups from offers outside; and its prices in
 * one currency, that of the first offer.
 *
 * @internal
 */
export function createOfferClaims(
  { lines, products }: IdBooks = { lines: new Map(), products: new Map() },
): OfferClaims {
  let currency: string | undefined;
  let count = 0;
  return {
    claim({ id, groupId, price, line }) {
      const productId = groupId ?? id;
      const takenAt = lines.get(id);
      if (takenAt !== undefined) return { id, refusal: `has the id of line ${takenAt} again` };
      currency ??= price.currency;
      if (price.currency !== currency)
        return { id, refusal: `has a price in ${price.currency}, not in ${currency}` };
      // Twice the product's number, and one more where a group is meant.
      const parity = groupId === undefined ? 0 : 1;
      const known = products.get(productId);
      if (known !== undefined && known % 2 !== parity) {
        return { id, refusal: `shares the id ${productId} with a group` };
      }
      const product = known === undefined ? count : (known - parity) / 2;
      lines.set(id, line);
      if (known === undefined) {
        products.set(productId, count * 2 + parity);
        count += 1;
      }
      return { product };
    },
  };
}
