import {
  countHeld,
  type CartAdapter,
  type CartLifetime,
  type CartOutcome,
  type CartRequest,
} from '@curio/core';
import { toShopId } from '../ask-shop.ts';
import { createBrowserCartPage, type CartPage } from '../cart-page.ts';
import { createHearers, type Hearers } from '../hearers.ts';
import { observeShopCart } from '../observe-shop-cart.ts';
import { keepNamed } from '../visitor-name.ts';
import { findWooKey, WOO_NAMESPACE } from './read-woo-cart.ts';
import { createWooApi, type WooApi } from './woo-api.ts';
import { announceAdded, observeTheme } from './woo-events.ts';

/** How a WooCommerce cart is reached. @public */
export interface WooCommerceCartOptions {
  /** Root of the REST API with a slash at the end. @defaultValue what the page's `<link>` says, else `/wp-json/` */
  readonly root?: string;
  /** The page to work in; a test brings its own. */
  readonly page?: CartPage;
}

interface WooCart {
  readonly page: CartPage;
  readonly api: WooApi;
  readonly hearers: Hearers;
  ownWrites: number;
  /** The theme is being told of a change of ours, and need not tell us back. */
  isAnnouncing: boolean;
}

/** Requests by which a theme or its blocks change the cart. */
const THEME_WRITES = /wc\/store\/(v1\/)?(cart\/|batch)|wc-ajax=(add_to_cart|remove_from_cart)/u;

/** Set by WooCommerce while the cart is not empty. */
const CART_COOKIE = /(^|;\s*)woocommerce_items_in_cart=/u;

/** Which variant a line is: the Store API counts variations and simple products in one row of numbers. */
const IDS = {
  isSameVariant: (lineVariantId: string, variantId: string): boolean => toShopId(variantId) === lineVariantId,
};

/**
 * The cart of a WooCommerce shop, by its Store API. The theme's fragments and blocks are told of each change, and theirs are
 * heard.
 *
 * @see https://developer.woocommerce.com/docs/apis/store-api/
 * @public
 */
export function createWooCommerceCart(options: WooCommerceCartOptions = {}): CartAdapter {
  const page = options.page ?? createBrowserCartPage();
  const shop: WooCart = {
    page,
    api: createWooApi(page, options.root),
    hearers: createHearers((lifetime) => watch(shop, lifetime)),
    ownWrites: 0,
    isAnnouncing: false,
  };
  return {
    ...IDS,
    add: async (request, lifetime) => shop.hearers.tell(await add(shop, request, lifetime)),
    read: async ({ signal }) => shop.hearers.tell((await shop.api.read(signal)).outcome),
    change: async (variantId, quantity, lifetime) =>
      shop.hearers.tell(await change(shop, { variantId, quantity }, lifetime)),
    observe: (changed, lifetime) => shop.hearers.add(changed, lifetime),
    async checkout(request, lifetime) {
      const outcome = await ensure(shop, request, lifetime);
      return outcome.ok ? { ok: true, url: shop.api.toPage('checkout') } : outcome;
    },
    open: () => page.go(shop.api.toPage('cart')),
    nameVisitor: (visitor, lifetime) =>
      keepNamed(
        shop,
        { visitor, write: async (cart) => cart.visitor !== undefined && name(shop, visitor, lifetime) },
        lifetime,
      ),
    async forgetVisitor(lifetime) {
      const { outcome } = await shop.api.read(lifetime.signal);
      return outcome.ok && ((outcome.cart.visitor ?? '') === '' || name(shop, '', lifetime));
    },
  };
}

function watch(shop: WooCart, lifetime: CartLifetime): void {
  const read = async (): Promise<CartOutcome> => (await shop.api.read(lifetime.signal)).outcome;
  const hear = async (): Promise<void> => {
    if (!shop.isAnnouncing) shop.hearers.tell(await read());
  };
  observeTheme(shop.page, () => void hear(), lifetime);
  observeShopCart(shop, { cookie: CART_COOKIE, writes: THEME_WRITES, read }, lifetime);
}

/**
 * Only where the shop has opened this way, which its cart tells: WooCommerce keeps nothing of what a page says without it.
 *
 * @see https://developer.woocommerce.com/docs/apis/store-api/extending-store-api/extend-store-api-update-cart
 */
async function name(shop: WooCart, visitor: string, { signal }: CartLifetime): Promise<boolean> {
  shop.ownWrites += 1;
  const told = { namespace: WOO_NAMESPACE, data: { visitor } };
  return (await shop.api.post('extensions', told, signal)).outcome.ok;
}

async function add(
  shop: WooCart,
  { variantId, quantity }: CartRequest,
  { signal }: CartLifetime,
): Promise<CartOutcome> {
  const id = toShopId(variantId);
  if (id === null) return { ok: false, refusal: 'unavailable' };
  return write(shop, () => shop.api.post('add-item', { id: Number(id), quantity }, signal));
}

async function change(
  shop: WooCart,
  { variantId, quantity }: Pick<CartRequest, 'variantId' | 'quantity'>,
  lifetime: CartLifetime,
): Promise<CartOutcome> {
  const { signal } = lifetime;
  const id = toShopId(variantId);
  const { outcome, body } = await shop.api.read(signal);
  if (!outcome.ok || id === null) return outcome;
  const key = findWooKey(body, id);
  if (key === null && quantity === 0) return outcome;
  if (key === null) return add(shop, { productId: '', variantId, quantity }, lifetime);
  return write(shop, () =>
    quantity === 0
      ? shop.api.post('remove-item', { key }, signal)
      : shop.api.post('update-item', { key, quantity }, signal),
  );
}

/** Adds what is missing: a second wish to buy the same thing now does not double it. */
async function ensure(shop: WooCart, request: CartRequest, lifetime: CartLifetime): Promise<CartOutcome> {
  const { outcome } = await shop.api.read(lifetime.signal);
  if (!outcome.ok) return outcome;
  const missing = request.quantity - countHeld(outcome.cart, IDS, [request.variantId]);
  return missing <= 0 ? outcome : add(shop, { ...request, quantity: missing }, lifetime);
}

async function write(
  shop: WooCart,
  send: () => Promise<{ readonly outcome: CartOutcome }>,
): Promise<CartOutcome> {
  shop.ownWrites += 1;
  const { outcome } = await send();
  if (outcome.ok) {
    shop.isAnnouncing = true;
    announceAdded(shop.page);
    shop.isAnnouncing = false;
  }
  return outcome;
}
