import type { CartAdapter, CartRequest } from '@curio/core';
import { toShopId } from './ask-shop.ts';

/** Where a link-out leads. @public */
export interface LinkCartOptions {
  /**
   * The shop's page of a line. Without it: the product's own address, with `?variant=` where it has the form of a Shopify
   * shop (`…/products/…`).
   */
  readonly toUrl?: (request: CartRequest, productUrl: string | undefined) => string | undefined;
}

/**
 * No cart of one's own: each product leads to its page in the shop, where it is bought.
 *
 * @public
 */
export function createLinkCart({ toUrl = toProductPage }: LinkCartOptions = {}): CartAdapter {
  return {
    add: async (request) => {
      const url = toUrl(request, undefined);
      return { ok: false, refusal: 'other', ...(url === undefined ? {} : { url }) };
    },
    read: async () => ({ ok: true, cart: { lines: [], count: 0, total: null } }),
    observe: () => undefined,
    toPage: toUrl,
  };
}

function toProductPage({ variantId }: CartRequest, productUrl: string | undefined): string | undefined {
  if (productUrl === undefined || !URL.canParse(productUrl)) return productUrl;
  const url = new URL(productUrl);
  const id = toShopId(variantId);
  if (id === null || !/\/products\/[^/]+\/?$/u.test(url.pathname)) return productUrl;
  url.searchParams.set('variant', id);
  return url.href;
}
