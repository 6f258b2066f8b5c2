import type { FeedArtifact, FeedProduct } from '../../artifacts/artifacts.ts';
import type { LinkedData, LinkedProduct } from '../../artifacts/linked-data.ts';
import { parseDecimalMoney, type Money } from '../../../catalog/money.ts';

/** A product of a feed and the same in a page's structured data, with their places. @internal */
export interface MatchedProduct {
  readonly product: FeedProduct;
  readonly place: readonly [string, number];
  readonly linked: LinkedProduct;
  readonly linkedAt: number;
}

/**
 * Finds the products of a page in a feed: by their numbers, or by the page's address where the page has one product.
 *
 * @internal
 */
export function matchProducts(
  feed: FeedArtifact | undefined,
  jsonld: LinkedData | undefined,
): readonly MatchedProduct[] {
  const linkedProducts = jsonld?.products ?? [];
  const address = linkedProducts.length === 1 ? toPlainAddress(jsonld?.subject) : '';
  return (feed?.products ?? []).flatMap((product, at) =>
    linkedProducts.flatMap((linked, linkedAt) => {
      const isSame = hasSameNumber(product, linked) || isAt(product, address);
      return isSame ? [{ product, place: ['products', at] as const, linked, linkedAt }] : [];
    }),
  );
}

/** An offer's price as money; `null` where it is none. @internal */
export function toOfferMoney({
  price,
  currency,
}: {
  readonly price: string;
  readonly currency: string;
}): Money | null {
  return /^[A-Z]{3}$/u.test(currency) ? parseDecimalMoney(price, currency) : null;
}

function hasSameNumber({ gtin = '', subject }: FeedProduct, linked: LinkedProduct): boolean {
  if (linked.sku !== '' && linked.sku === subject) return true;
  return gtin !== '' && linked.gtin !== '' && gtin.padStart(14, '0') === linked.gtin.padStart(14, '0');
}

function isAt({ url }: FeedProduct, address: string): boolean {
  return address !== '' && toPlainAddress(url) === address;
}

/** Without protocol, `www.`, query, fragment and the last slash, which make no other page. */
function toPlainAddress(url = ''): string {
  return url
    .replace(/^\w+:\/\/(?:www\.)?/iu, '')
    .replace(/[?#].*$/su, '')
    .replace(/\/$/u, '');
}
