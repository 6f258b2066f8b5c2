import type { CartAdapter } from '@curio/core';
import { createLinkCart } from '../cart/link-cart.ts';
import { createShopifyCart } from '../cart/shopify/shopify-cart.ts';
import { createWooCommerceCart } from '../cart/woocommerce/woo-cart.ts';
import type { CartName } from './find-cart.ts';

/** Makes the cart that a script tag's page has: a file of its own, fetched where one is wanted. */
export function createCart(name: CartName): CartAdapter {
  const makers = { shopify: createShopifyCart, woocommerce: createWooCommerceCart, link: createLinkCart };
  return makers[name]();
}
