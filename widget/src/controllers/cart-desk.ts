import {
  countHeld,
  type Cart,
  type CartAdapter,
  type CartLifetime,
  type CartOutcome,
  type CheckoutOutcome,
} from '@curio/core';
import type { CurioCatalog, CurioClient } from './client-controller.ts';
import { createSending, isUnsure, type CartWish, type Sending } from './cart-sending.ts';

/**
 * The shop's cart as one client sees it: what it holds, whoever put it there, and what was sent to it. It outlives the
 * elements that ask it, so that a late answer finds somebody.
 */
export interface CartDesk {
  /** `null` where the shop has no cart to add to. */
  readonly adapter: CartAdapter | null;
  /** What the cart holds; `null` until the shop has said it. */
  readonly cart: Cart | null;
  /** How many of these variants it holds. */
  countHeld(variantIds: readonly string[]): number;
  /** Ids of the products of which it holds any; the same set until that changes. */
  findHeld(view: CurioCatalog): ReadonlySet<string>;
  /** Sends a line, or joins the one of that variant that is under way. */
  add(wish: CartWish): Sending;
  /** The way to pay for a line at once. */
  checkout(wish: CartWish): Promise<CheckoutOutcome>;
  /** Calls when anything of this changes; the adapter is observed while somebody listens. */
  watch(changed: () => void, options: CartLifetime): void;
}

/** After this long a shop that has not answered is said not to have. Our choice: twice Shopify's slowest p99. */
export const CART_DEADLINE_MS = 10_000;

/** One desk a client: what is known of a cart is known once, however many elements show it. */
const DESKS = new WeakMap<CurioClient, CartDesk>();

/** The desk of a client, made when it is first asked for. */
export function deskOf(client: CurioClient): CartDesk {
  const desk = DESKS.get(client) ?? createDesk(client);
  DESKS.set(client, desk);
  return desk;
}

interface Desk {
  readonly client: CurioClient;
  readonly watchers: Set<() => void>;
  /** By variant: what waits for its answer, or was answered in a way that leaves it open whether it arrived. */
  readonly sendings: Map<string, Sending>;
  observing: AbortController | null;
  cart: Cart | null;
  held: { readonly cart: Cart | null; readonly view: CurioCatalog; readonly ids: ReadonlySet<string> } | null;
}

function createDesk(client: CurioClient): CartDesk {
  const desk: Desk = {
    client,
    watchers: new Set(),
    sendings: new Map(),
    observing: null,
    cart: null,
    held: null,
  };
  return {
    get adapter() {
      return client.cart;
    },
    get cart() {
      return desk.cart;
    },
    countHeld: (variantIds) => countHeld(desk.cart, client.cart, variantIds),
    findHeld: (view) => findHeld(desk, view),
    add: (wish) => add(desk, wish),
    checkout: (wish) => checkout(desk, wish),
    watch(changed, { signal }) {
      if (signal.aborted) return;
      desk.watchers.add(changed);
      signal.addEventListener('abort', () => leave(desk, changed), { once: true });
      if (desk.observing === null) observe(desk);
    },
  };
}

function observe(desk: Desk): void {
  desk.observing = new AbortController();
  const { signal } = desk.observing;
  const { client } = desk;
  client.observe('cart', () => reobserve(desk), { signal });
  client.cart?.observe((cart) => hold(desk, cart), { signal });
}

/** Another cart took the place of the one before. */
function reobserve(desk: Desk): void {
  desk.observing?.abort();
  desk.cart = null;
  observe(desk);
  tell(desk);
}

function leave(desk: Desk, changed: () => void): void {
  desk.watchers.delete(changed);
  if (desk.watchers.size > 0) return;
  desk.observing?.abort();
  desk.observing = null;
}

function hold(desk: Desk, cart: Cart): void {
  desk.cart = cart;
  tell(desk);
}

function tell({ watchers }: Desk): void {
  for (const changed of watchers) changed();
}

function findHeld(desk: Desk, view: CurioCatalog): ReadonlySet<string> {
  const { cart, held, client } = desk;
  if (held !== null && held.cart === cart && held.view === view) return held.ids;
  const isHeld = (variants: readonly { readonly id: string }[]): boolean =>
    countHeld(
      cart,
      client.cart,
      variants.map(({ id }) => id),
    ) > 0;
  const found = cart === null || cart.lines.length === 0 ? [] : view.catalog.products;
  const ids = new Set(found.filter(({ variants }) => isHeld(variants)).map(({ id }) => id));
  const isSame = held !== null && held.ids.size === ids.size && [...ids].every((id) => held.ids.has(id));
  desk.held = { cart, view, ids: isSame ? held.ids : ids };
  return desk.held.ids;
}

function add(desk: Desk, wish: CartWish): Sending {
  const { variantId } = wish.request;
  const before = desk.sendings.get(variantId) ?? null;
  if (before !== null && before.outcome === null && !before.isOverdue) return before;
  const sending = createSending(wish, before, {
    adapter: desk.client.cart,
    held: () => (desk.cart === null ? null : countHeld(desk.cart, desk.client.cart, [variantId])),
    deadlineMs: CART_DEADLINE_MS,
  });
  desk.sendings.set(variantId, sending);
  void sending.answer.then((outcome) => settle(desk, sending, outcome));
  return sending;
}

/** A late answer comes here as well, long after whoever asked has gone. */
function settle(desk: Desk, sending: Sending, outcome: CartOutcome): void {
  const { request, unitPrice, fields } = sending.wish;
  const { productId: item, variantId: variant, quantity } = request;
  const isLast = desk.sendings.get(variant) === sending;
  if (isLast && !isUnsure(sending)) desk.sendings.delete(variant);
  if (!outcome.ok) return;
  if (!sending.record.isMade) {
    sending.record.isMade = true;
    const value = { amount: unitPrice.amount * quantity, currency: unitPrice.currency };
    void desk.client.track('add-to-cart', { ...fields, item, variant, quantity, value });
    const detail = { count: outcome.cart.count, productId: item, variantId: variant };
    sending.wish.accepted(detail);
  }
  hold(desk, outcome.cart);
}

async function checkout({ client }: Desk, { request, fields }: CartWish): Promise<CheckoutOutcome> {
  const signal = AbortSignal.timeout(CART_DEADLINE_MS);
  const late = new Promise<CheckoutOutcome>((resolve) => {
    signal.addEventListener('abort', () => resolve({ ok: false, refusal: 'timeout' }), { once: true });
  });
  const asked = client.cart?.checkout?.(request, { signal }) ?? late;
  const outcome = await Promise.race([asked, late]).catch((cause: unknown): CheckoutOutcome => {
    console.warn('The cart adapter threw; adapters answer with an outcome instead. [cart-refused]', cause);
    return { ok: false, refusal: 'other' };
  });
  const { productId: item, variantId: variant, quantity } = request;
  if (outcome.ok) void client.track('checkout-started', { ...fields, item, variant, quantity });
  return outcome;
}
