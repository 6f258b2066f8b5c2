import type { CartLifetime, CartRequest } from '@curio/core';
import { isRecord } from '../../internal/is-record.ts';
import { askShop, toJsonGet, toShopId } from '../ask-shop.ts';
import { toList, toText } from '../shape.ts';
import type { ShopifyCart } from './shopify-shop.ts';

/** The shop's number of a variant as far as is known without asking; `null` where nothing is. */
export function toNumber({ numbers }: ShopifyCart, variantId: string): string | null {
  return numbers.get(variantId) ?? toShopId(variantId);
}

/**
 * The same, and the shop is asked where the catalogue has no number: in a product export a variant is its product's handle
 * with the values of its options, `mug/Small/Blue`, and the handle alone where there are none. Numbers that stand alone, and
 * the ids of the Storefront API and of Merchant Center feeds, are no handles.
 *
 * @see https://shopify.dev/docs/api/ajax/reference/product
 */
export async function findNumber(
  shop: ShopifyCart,
  { productId, variantId }: Pick<CartRequest, 'productId' | 'variantId'>,
  { signal }: CartLifetime,
): Promise<string | null> {
  const isNamed = !/^(\d+$|gid:|shopify_)/u.test(variantId) && `${variantId}/`.startsWith(`${productId}/`);
  if (!isNamed || shop.numbers.has(variantId)) return toNumber(shop, variantId);
  const answer = await askShop(shop.page, shop.at(`products/${productId}.js`), toJsonGet(signal));
  const variants = answer.ok && isRecord(answer.body) ? toList(answer.body['variants']) : [];
  const isWanted = (one: unknown): boolean =>
    isRecord(one) &&
    (variants.length === 1 || [productId, ...toList(one['options'])].join('/') === variantId);
  const found = variants.find(isWanted);
  if (isRecord(found)) shop.numbers.set(variantId, toText(found['id']));
  return shop.numbers.get(variantId) ?? null;
}
