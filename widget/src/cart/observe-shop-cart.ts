import type { CartLifetime, CartOutcome } from '@curio/core';
import type { CartPage } from './cart-page.ts';
import type { Hearers } from './hearers.ts';

/** Requests that end close together are one change. Our choice: a theme adds and then reads. */
const SETTLE_MS = 150;

/** What is watched, and how the cart is read then. */
export interface ShopCartSigns {
  /** The cookie that says that this visitor has a cart. */
  readonly cookie: RegExp;
  /** Requests by which a theme changes the cart. */
  readonly writes: RegExp;
  readonly read: () => Promise<CartOutcome>;
}

interface ObservedShop {
  readonly page: CartPage;
  readonly hearers: Hearers;
  ownWrites: number;
}

/**
 * Reads the shop's cart again when something may have changed it: at the start where the visitor has a cart, after a
 * request of the theme's that changes it, and when the shopper comes back from another tab. A visitor without a cart
 * costs the shop no request.
 */
export function observeShopCart(shop: ObservedShop, signs: ShopCartSigns, { signal }: CartLifetime): void {
  const { page, hearers } = shop;
  // The record of requests begins now: what was sent before does not come into it.
  shop.ownWrites = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = async (): Promise<void> => {
    const outcome = await signs.read();
    if (!signal.aborted) hearers.tell(outcome);
  };
  const readSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), SETTLE_MS);
  };
  const hasCart = (): boolean => signs.cookie.test(page.readCookies());
  page.observeRequests(
    (url) => {
      if (!signs.writes.test(url)) return;
      if (shop.ownWrites > 0) shop.ownWrites -= 1;
      else readSoon();
    },
    { signal },
  );
  page.observeReturn(() => hasCart() && readSoon(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  if (hasCart()) readSoon();
}
