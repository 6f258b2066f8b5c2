import type { CartOutcome, CartRefusal, CartRequest, Money } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController } from './client-controller.ts';
import type { ActFields } from './placement.ts';

/** How far a request to the shop's cart has come. `count` is the cart's, after adding. */
export type CartState =
  | { readonly step: 'idle' }
  | { readonly step: 'adding' }
  | { readonly step: 'added'; readonly count: number }
  | { readonly step: 'refused'; readonly refusal: CartRefusal; readonly message: string | null };

/** What to add, and what the event about it carries. */
export interface CartWish {
  readonly request: CartRequest;
  readonly unitPrice: Money;
  readonly fields: ActFields;
}

/** After this long a shop that has not answered counts as not answering. Our choice: twice Shopify's slowest p99. */
const CART_DEADLINE_MS = 10_000;

/** Brings a line to the shop's cart and says what became of it. Records `add-to-cart` only once the shop accepted. */
export class CartController implements ReactiveController {
  state: CartState = { step: 'idle' };
  #run = new AbortController();
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost & EventTarget, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Whether the shop has a cart to add to. */
  get available(): boolean {
    return (this.#connection.client?.cart ?? null) !== null;
  }

  /** Forgets the last outcome, and a request still under way. */
  reset(): void {
    this.#run.abort();
    this.#become({ step: 'idle' });
  }

  /** Adds a line; a newer call cancels the older. */
  async add(wish: CartWish): Promise<void> {
    const cart = this.#connection.client?.cart ?? null;
    if (cart === null || this.state.step === 'adding') return;
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#become({ step: 'adding' });
    const outcome = await withDeadline((deadline) => cart.add(wish.request, { signal: deadline }), signal);
    if (!signal.aborted) this.#settle(outcome, wish);
  }

  #settle(outcome: CartOutcome, wish: CartWish): void {
    if (!outcome.ok) {
      this.#become({ step: 'refused', refusal: outcome.refusal, message: outcome.message ?? null });
      return;
    }
    const { request, unitPrice, fields } = wish;
    const value = { amount: unitPrice.amount * request.quantity, currency: unitPrice.currency };
    const { productId: item, variantId: variant, quantity } = request;
    void this.#connection.client?.track('add-to-cart', { ...fields, item, variant, quantity, value });
    this.#become({ step: 'added', count: outcome.cart.count });
    const detail = { count: outcome.cart.count, productId: item, variantId: variant };
    this.#host.dispatchEvent(
      new CustomEvent('curio-cart-changed', { detail, bubbles: true, composed: true }),
    );
  }

  #become(state: CartState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Answers for a cart that stays silent, and for one that throws although its contract says it does not. */
async function withDeadline(
  add: (signal: AbortSignal) => Promise<CartOutcome>,
  signal: AbortSignal,
): Promise<CartOutcome> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(CART_DEADLINE_MS)]);
  const late = new Promise<CartOutcome>((resolve) => {
    deadline.addEventListener('abort', () => resolve({ ok: false, refusal: 'timeout' }), { once: true });
  });
  try {
    return await Promise.race([add(deadline), late]);
  } catch (cause) {
    console.warn('The cart adapter threw; adapters answer with an outcome instead. [cart-refused]', cause);
    return { ok: false, refusal: navigator.onLine ? 'other' : 'offline' };
  }
}
