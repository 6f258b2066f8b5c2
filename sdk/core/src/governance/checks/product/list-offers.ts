import type { LinkedData, LinkedOffer, LinkedProduct } from '../../artifacts/linked-data.ts';

/** An offer with its product and its place in the artifact. @internal */
export interface PlacedOffer {
  readonly product: LinkedProduct;
  readonly offer: LinkedOffer;
  readonly path: readonly (string | number)[];
}

/** Every offer of a page's structured data. @internal */
export function listOffers(jsonld: LinkedData | undefined): readonly PlacedOffer[] {
  return (jsonld?.products ?? []).flatMap((product, at) =>
    product.offers.map((offer, offerAt) => ({
      product,
      offer,
      path: ['products', at, 'offers', offerAt],
    })),
  );
}
