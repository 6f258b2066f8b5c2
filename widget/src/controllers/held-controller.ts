import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CartDesk } from './cart-desk.ts';
import type { ClientController, CurioClient } from './client-controller.ts';

const NONE: ReadonlySet<string> = new Set();

/** Knows which products the shop's cart holds. The cart's code is fetched once the host has drawn itself. */
export class HeldController implements ReactiveController {
  #followed: { readonly client: CurioClient; readonly ending: AbortController } | null = null;
  #desk: CartDesk | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #connection: ClientController;

  constructor(host: ReactiveControllerHost, connection: ClientController) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  /** Ids of products; the same set until it changes. */
  get ids(): ReadonlySet<string> {
    const { view } = this.#connection;
    return this.#desk === null || view === null ? NONE : this.#desk.findHeld(view);
  }

  hostUpdated(): void {
    const { client } = this.#connection;
    if (client === null || client === this.#followed?.client) return;
    this.#followed?.ending.abort();
    const ending = new AbortController();
    this.#followed = { client, ending };
    void this.#follow(client, ending.signal);
  }

  hostDisconnected(): void {
    this.#followed?.ending.abort();
    this.#followed = null;
  }

  async #follow(client: CurioClient, signal: AbortSignal): Promise<void> {
    // Without it the card only says less; what adds to the cart brings it as well.
    const desk = await import('./cart-desk.ts').then(({ deskOf }) => deskOf(client)).catch(() => null);
    if (desk === null || signal.aborted) return;
    this.#desk = desk;
    desk.watch(() => this.#host.requestUpdate(), { signal });
    this.#host.requestUpdate();
  }
}
