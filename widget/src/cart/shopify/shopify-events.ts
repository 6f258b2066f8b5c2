import type { Cart, CartLifetime } from '@curio/core';
import type { CartPage } from '../cart-page.ts';
import { isRecord } from '../../internal/is-record.ts';
import { readActionCart, toActionCart } from './read-shopify-cart.ts';
import type { ShopifyCart } from './shopify-shop.ts';

/**
 * The standard event about lines. It is sent when a change begins; its promise brings the cart.
 *
 * @see https://shopify.dev/docs/api/storefront-events-and-actions/events/cart-lines-update
 */
const LINES_UPDATE = 'shopify:cart:lines-update';

/** What changed, for those who listen. */
export interface LineChange {
  readonly action: 'add' | 'update' | 'remove';
  readonly id: string;
  readonly quantity: number;
  readonly cart: Cart;
}

/** Tells the theme and the shop's other apps of a change made through the Ajax API. */
export function announceLines(page: CartPage, { action, id, quantity, cart }: LineChange): void {
  const event = Object.assign(new Event(LINES_UPDATE, { bubbles: true }), {
    action,
    context: 'product',
    lines: [{ merchandiseId: `gid://shopify/ProductVariant/${id}`, quantity }],
    promise: Promise.resolve({ cart: toActionCart(cart), userErrors: [] }),
  });
  page.events.dispatchEvent(event);
}

/** Hears of changes that the theme or another app makes. */
export function observeLines({ page, hearers }: ShopifyCart, { signal }: CartLifetime): void {
  const hear = async (event: Event): Promise<void> => {
    const promise: unknown = Reflect.get(event, 'promise');
    // A change that failed is told by its own event; the cart is as it was.
    const result: unknown = await Promise.resolve(promise).catch(() => null);
    const cart = isRecord(result) ? readActionCart(result['cart']) : null;
    if (cart !== null && !signal.aborted) hearers.tell({ ok: true, cart });
  };
  page.events.addEventListener(LINES_UPDATE, (event) => void hear(event), { signal });
}
