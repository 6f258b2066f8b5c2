import { isSafeUrl, type CartRefusal, type CartRefused, type CartRequest, type Product } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deskOf, type CartDesk } from './cart-desk.ts';
import type { CartAccepted, CartWish } from './cart-sending.ts';
import type { ClientController, CurioClient } from './client-controller.ts';

/**
 * How far a request to the shop's cart has come. `slow` is under way still, longer than a shopper waits; `leaving` is on
 * its way to the checkout. `count` is the cart's, after adding.
 */
export type CartState =
  | { readonly step: 'idle' | 'adding' | 'asking' | 'slow' | 'leaving' }
  | { readonly step: 'added'; readonly count: number }
  | {
      readonly step: 'refused';
      readonly refusal: CartRefusal;
      readonly message: string | null;
      readonly url: string | null;
    };

/** What to add; who is told is the element itself. */
export type CartOrder = Omit<CartWish, 'accepted'>;

/**
 * Brings a line to the shop's cart and says what became of it; tells what the cart holds. What is under way goes on when the
 * element shows something else or leaves; its answer then reaches the desk alone.
 */
export class CartController implements ReactiveController {
  state: CartState = { step: 'idle' };
  #run = 0;
  #watched: { readonly client: CurioClient; readonly ending: AbortController } | null = null;
  #last: CartOrder | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost & HTMLElement, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostUpdate(): void {
    const { client } = this.#connection;
    if (client === null || client === this.#watched?.client) return;
    this.#watched?.ending.abort();
    const ending = new AbortController();
    this.#watched = { client, ending };
    const redraw = (): void => this.#host.requestUpdate();
    deskOf(client).watch(redraw, ending);
    // What can be bought, and for how much, may be read again while it is in sight.
    client.observe('catalog', redraw, ending);
  }

  hostDisconnected(): void {
    this.#watched?.ending.abort();
    this.#watched = null;
    this.reset();
  }

  /** Whether the shop has a cart to add to. */
  get available(): boolean {
    const adapter = this.#desk?.adapter ?? null;
    return adapter !== null && adapter.toPage === undefined;
  }

  /** Whether the shop can take a line straight to its checkout. */
  get sellsAtOnce(): boolean {
    return this.#desk?.adapter?.checkout !== undefined;
  }

  /** Whether the shop's cart can be shown. */
  get opens(): boolean {
    return this.#desk?.adapter?.open !== undefined;
  }

  /** How many of a product the shop's cart holds. */
  countHeld({ variants }: Pick<Product, 'variants'>): number {
    return this.#desk?.countHeld(variants.map(({ id }) => id)) ?? 0;
  }

  /** The shop's own page of a line; `undefined` where nothing names one. */
  toPage(request: CartRequest, productUrl: string | undefined): string | undefined {
    const adapter = this.#desk?.adapter ?? null;
    return adapter?.toPage === undefined ? productUrl : adapter.toPage(request, productUrl);
  }

  /** Forgets the last outcome. A request under way goes on. */
  reset(): void {
    this.#run += 1;
    this.#become({ step: 'idle' });
  }

  /** Adds a line. While one is on its way nothing else is sent. */
  async add(order: CartOrder): Promise<void> {
    if (this.#isBusy) return;
    await this.#send(order, 'adding');
  }

  /** Tries the last line again; where nobody knows what became of it, the cart is asked first. */
  async retry(): Promise<void> {
    const { step } = this.state;
    if (this.#last !== null && (step === 'slow' || step === 'refused'))
      await this.#send(this.#last, 'asking');
  }

  /** Takes a line to the shop's checkout. */
  async buy(order: CartOrder): Promise<void> {
    const desk = this.#desk;
    if (desk === null || this.#isBusy) return;
    const run = this.#begin({ step: 'leaving' });
    this.#last = null;
    const outcome = await desk.checkout(this.#toWish(order));
    if (run !== this.#run) return;
    if (!outcome.ok) this.#refuse(outcome);
    else if (outcome.url !== undefined && isSafeUrl(outcome.url)) location.assign(outcome.url);
    else this.#become({ step: 'idle' });
  }

  /** Shows the shop's own cart. */
  open(): void {
    this.#desk?.adapter?.open?.();
  }

  get #desk(): CartDesk | null {
    const { client } = this.#connection;
    return client === null ? null : deskOf(client);
  }

  get #isBusy(): boolean {
    return ['adding', 'asking', 'leaving'].includes(this.state.step);
  }

  async #send(order: CartOrder, step: 'adding' | 'asking'): Promise<void> {
    const desk = this.#desk;
    if (desk === null || desk.adapter === null) return;
    this.#last = order;
    const run = this.#begin({ step });
    const sending = desk.add(this.#toWish(order));
    void sending.overdue.then(() => {
      if (run === this.#run) this.#become({ step: 'slow' });
    });
    const outcome = await sending.answer;
    if (run !== this.#run) return;
    if (outcome.ok) this.#become({ step: 'added', count: outcome.cart.count });
    else this.#refuse(outcome);
  }

  #toWish(order: CartOrder): CartWish {
    return { ...order, accepted: (detail) => this.#announce(detail) };
  }

  /** From where the line was added; from the document once that has left the page. */
  #announce(detail: CartAccepted): void {
    const target = this.#host.isConnected ? this.#host : document;
    target.dispatchEvent(new CustomEvent('curio-cart-changed', { detail, bubbles: true, composed: true }));
  }

  #begin(state: CartState): number {
    this.#run += 1;
    this.#become(state);
    return this.#run;
  }

  #refuse({ refusal, message, url }: CartRefused): void {
    const isFit = url !== undefined && isSafeUrl(url);
    this.#become({ step: 'refused', refusal, message: message ?? null, url: isFit ? url : null });
  }

  #become(state: CartState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
