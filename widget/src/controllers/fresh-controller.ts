import type { Money, Product } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientController } from './client-controller.ts';

/** What is known of a product's price and stock since they were asked for again. */
export type Freshness =
  | { readonly state: 'unasked' | 'asking' | 'gone' }
  /** `before` is the product as it was shown. */
  | { readonly state: 'confirmed'; readonly before: Product }
  /** `hasShop` is false where the catalogue has nobody behind it who could be asked. */
  | { readonly state: 'unconfirmed'; readonly asOfMs: number; readonly hasShop: boolean };

/** Asks for a product's price and stock again; what is new is in the client's view by then. */
export class FreshController implements ReactiveController {
  freshness: Freshness = { state: 'unasked' };
  #asking = new AbortController();
  readonly #host: ReactiveControllerHost;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Gives up what is asked, and forgets what was learned. */
  forget(): void {
    this.#asking.abort();
    this.freshness = { state: 'unasked' };
  }

  /** Asks about a product that is shown now. A newer question takes the older one's place. */
  async ask(before: Product): Promise<void> {
    const { client } = this.#connection;
    if (client === null) return;
    this.forget();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.freshness = { state: 'asking' };
    const check = await client.confirm(before.id, { signal });
    if (signal.aborted) return;
    if (check.state === 'gone') this.freshness = { state: 'gone' };
    else if (check.state === 'confirmed') this.freshness = { state: 'confirmed', before };
    else {
      const { asOfMs, reason } = check;
      this.freshness = { state: 'unconfirmed', asOfMs, hasShop: reason !== 'unsupported' };
    }
    this.#host.requestUpdate();
  }

  /** The price that was shown before, where it is another now; of a variant, or of the product. */
  findFormerPrice(now: Product, variantId: string | null): Money | null {
    if (this.freshness.state !== 'confirmed') return null;
    const { before } = this.freshness;
    const was = toPrice(before, variantId);
    const is = toPrice(now, variantId);
    return was.amount === is.amount && was.currency === is.currency ? null : was;
  }
}

function toPrice({ variants, price }: Product, variantId: string | null): Money {
  return variants.find(({ id }) => id === variantId)?.price ?? price;
}
