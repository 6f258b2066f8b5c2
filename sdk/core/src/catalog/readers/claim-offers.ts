import type { Offer } from './parse-offer.ts';

/** What a feed has taken so far, asked record by record. @internal */
export interface OfferClaims {
  /** Takes the offer's id and its group's for it. @returns why it cannot have them; `null` where it now has. */
  claim(offer: Offer): { readonly id: string; readonly refusal: string } | null;
}

/**
 * Keeps ids of one feed apart: those of offers from each other, those of groups from offers outside; and its prices in
 * one currency, that of the first offer.
 *
 * @internal
 */
export function createOfferClaims(): OfferClaims {
  const lines = new Map<string, number>();
  const groups = new Map<string, string | undefined>();
  let currency: string | undefined;
  return {
    claim({ id, groupId, price, line }) {
      const productId = groupId ?? id;
      const takenAt = lines.get(id);
      if (takenAt !== undefined) return { id, refusal: `has the id of line ${takenAt} again` };
      currency ??= price.currency;
      if (price.currency !== currency)
        return { id, refusal: `has a price in ${price.currency}, not in ${currency}` };
      if (groups.has(productId) && groups.get(productId) !== groupId) {
        return { id, refusal: `shares the id ${productId} with a group` };
      }
      lines.set(id, line);
      groups.set(productId, groupId);
      return null;
    },
  };
}
