import type { CartAdapter, CartLifetime, CartOutcome, CartRequest } from '@curio/core';
import { toShopId } from '../ask-shop.ts';
import { createBrowserCartPage, readGlobalText, type CartPage } from '../cart-page.ts';
import { createHearers } from '../hearers.ts';
import { observeShopCart } from '../observe-shop-cart.ts';
import { addByAjax, changeByAjax, nameByAjax, readByAjax } from './shopify-ajax.ts';
import { callAction, findAction, findThemeUpdate } from './shopify-actions.ts';
import { announceLines, observeLines } from './shopify-events.ts';
import type { ShopifyCart } from './shopify-shop.ts';
import { findNumber, toNumber } from './variant-number.ts';
import { isRecord } from '../../internal/is-record.ts';
import { toList, toText } from '../shape.ts';
import { keepNamed, VISITOR_ATTRIBUTE } from '../visitor-name.ts';

/** How a Shopify cart is reached. @public */
export interface ShopifyCartOptions {
  /** Locale-aware root of the shop, with a slash at the end. @defaultValue `Shopify.routes.root`, else `/` */
  readonly root?: string;
  /** The page to work in; a test brings its own. */
  readonly page?: CartPage;
}

/** Requests by which a theme changes the cart. */
const THEME_WRITES = /\/cart\/(add|change|update|clear)(\.js)?(\?|$)/u;

/** Set by Shopify once a visitor has a cart; without it there is nothing to read. */
const CART_COOKIE = /(^|;\s*)cart=/u;

/**
 * The cart of a Shopify shop: by the standard storefront actions where the theme has made them its own, so that its drawer
 * and its count follow; else by the Ajax API, with the standard event for whoever listens.
 *
 * @see https://shopify.dev/docs/api/storefront-events-and-actions
 * @public
 */
export function createShopifyCart(options: ShopifyCartOptions = {}): CartAdapter {
  const page = options.page ?? createBrowserCartPage();
  const shop: ShopifyCart = {
    page,
    hearers: createHearers((lifetime) => {
      observeLines(shop, lifetime);
      const signs = { cookie: CART_COOKIE, writes: THEME_WRITES, read: () => read(shop, lifetime) };
      observeShopCart(shop, signs, lifetime);
    }),
    at(path) {
      const root = options.root ?? readGlobalText(page.globals, 'Shopify', 'routes', 'root') ?? '/';
      return new URL(path, new URL(root, page.baseUrl)).href;
    },
    ownWrites: 0,
    visitor: '',
    numbers: new Map(),
  };
  return {
    add: async (request, lifetime) => shop.hearers.tell(await add(shop, request, lifetime)),
    read: async (lifetime) => shop.hearers.tell(await read(shop, lifetime)),
    async change(variantId, quantity, lifetime) {
      const id = toNumber(shop, variantId);
      if (id === null) return { ok: false, refusal: 'unavailable' };
      return shop.hearers.tell(await change(shop, { id, quantity }, lifetime));
    },
    observe: (changed, lifetime) => shop.hearers.add(changed, lifetime),
    async checkout(request, lifetime) {
      const id = await findNumber(shop, request, lifetime);
      if (id === null) return { ok: false, refusal: 'unavailable' };
      // The link makes a cart of its own, which knows nothing of the one that bears the visitor's id.
      const named = shop.visitor === '' ? '' : `?attributes[${VISITOR_ATTRIBUTE}]=${shop.visitor}`;
      return { ok: true, url: shop.at(`cart/${id}:${request.quantity}${named}`) };
    },
    open() {
      const open = findAction(page.globals, 'openCart');
      if (open === null) page.go(shop.at('cart'));
      else void open().catch(() => page.go(shop.at('cart')));
    },
    nameVisitor(visitor, lifetime) {
      shop.visitor = visitor;
      lifetime.signal.addEventListener('abort', () => (shop.visitor = ''), { once: true });
      keepNamed(shop, { visitor, write: () => nameByAjax(shop, visitor, lifetime) }, lifetime);
    },
    forgetVisitor: async (lifetime) =>
      !CART_COOKIE.test(page.readCookies()) || nameByAjax(shop, '', lifetime),
    isSameVariant: (lineVariantId, variantId) => toNumber(shop, variantId) === lineVariantId,
  };
}

async function add(shop: ShopifyCart, request: CartRequest, lifetime: CartLifetime): Promise<CartOutcome> {
  const { signal } = lifetime;
  const id = await findNumber(shop, request, lifetime);
  if (id === null) return { ok: false, refusal: 'unavailable' };
  const { quantity } = request;
  const update = findThemeUpdate(shop.page.globals);
  const merchandiseId = `gid://shopify/ProductVariant/${id}`;
  if (update !== null)
    return callAction(update, { lines: [{ merchandiseId, quantity }] }, { page: shop.page, signal });
  const outcome = await addByAjax(shop, { id, quantity }, signal);
  if (outcome.ok) announceLines(shop.page, { action: 'add', id, quantity, cart: outcome.cart });
  return outcome;
}

async function read(shop: ShopifyCart, { signal }: CartLifetime): Promise<CartOutcome> {
  const getCart = findAction(shop.page.globals, 'getCart');
  const outcome = getCart === null ? null : await callAction(getCart, {}, { page: shop.page, signal });
  return outcome?.ok === true ? outcome : readByAjax(shop, signal);
}

async function change(
  shop: ShopifyCart,
  { id, quantity }: { readonly id: string; readonly quantity: number },
  { signal }: CartLifetime,
): Promise<CartOutcome> {
  const update = findThemeUpdate(shop.page.globals);
  const lineId = update === null ? null : await findLineId(shop, id, signal);
  if (update !== null && lineId !== null) {
    return callAction(update, { lines: [{ id: lineId, quantity }] }, { page: shop.page, signal });
  }
  const outcome = await changeByAjax(shop, { id, quantity }, signal);
  if (outcome.ok) {
    announceLines(shop.page, {
      action: quantity === 0 ? 'remove' : 'update',
      id,
      quantity,
      cart: outcome.cart,
    });
  }
  return outcome;
}

/** The Storefront API names a line by an id of its own. */
async function findLineId(shop: ShopifyCart, id: string, signal: AbortSignal): Promise<string | null> {
  const getCart = findAction(shop.page.globals, 'getCart');
  const result = await getCart?.({}, { signal }).catch(() => null);
  const cart = isRecord(result) ? result['cart'] : null;
  const held = isRecord(cart) ? cart['lines'] : null;
  const line = toList(isRecord(held) ? held['nodes'] : held).find((one) => {
    const merchandise = isRecord(one) ? one['merchandise'] : null;
    return isRecord(merchandise) && toShopId(toText(merchandise['id'])) === id;
  });
  return isRecord(line) && typeof line['id'] === 'string' ? line['id'] : null;
}
