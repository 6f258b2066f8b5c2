import type { CatalogView, Curio } from '@curio/sdk';
import type { CurioErrorDetail, Failure } from '@curio/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The sdk as elements know it. @public */
export type CurioClient = Curio;

/** The sdk's catalogue with its look-ups, as elements know it. @public */
export type CurioCatalog = CatalogView;

/** Type of the event by which an element asks the page for a client. @public */
export const CLIENT_REQUEST = 'curio-client-request';

/** Type of the event, on `document`, that tells waiting elements that a client is there now. @public */
export const CLIENT_PROVIDED = 'curio-client-provided';

/**
 * What the elements say in a language of the site's own: by dictionary (`card`, `detail`, `search`, …) and key. What is left
 * out is said in English, or in Chinese where that is spoken. `{names}` are filled in.
 *
 * @public
 */
export interface CurioMessages {
  /** BCP 47: only elements that stand in this language say it so; all do when absent. */
  readonly locale?: string;
  readonly [dictionary: string]: Readonly<Record<string, string>> | string | undefined;
}

/** The language that comes with a client. @public */
export interface LanguageOffer {
  /** BCP 47; used where the page itself declares the language of nothing but `<html>`. */
  readonly locale?: string;
  /** A promise of nothing is words that did not come. */
  readonly messages?: CurioMessages | Promise<CurioMessages | null>;
}

/**
 * What a client request carries: whoever has a client calls `provide` with it. Who is only getting one prevents the
 * event's default, so that nobody complains meanwhile, and sends {@link CLIENT_PROVIDED} when it is there, or fails.
 *
 * @public
 */
export interface ClientRequestDetail {
  provide(client: Curio, language?: LanguageOffer): void;
}

/** Where and how long a client is offered. @public */
export interface ProvideOptions extends LanguageOffer {
  /** Whose descendants are answered. @defaultValue `document` */
  readonly target?: EventTarget;
  /** Ends the offer. */
  readonly signal?: AbortSignal;
}

/** What a client controller tells its host. */
export interface ClientHost extends ReactiveControllerHost, HTMLElement {
  client: Curio | null;
  /** Called once a client is known, again when another takes its place. */
  clientConnected?(client: Curio, signal: AbortSignal): void;
  /** The catalogue failed, or nobody offered a client. */
  clientFailed?(failure: Failure): void;
}

/**
 * Offers a client to every Curio element below `target`, those there already and those to come, and tells at `target`,
 * as `curio-error`, of trouble that no element has: an item left out, a collector that does not answer.
 *
 * @public
 */
export function provideCurio(client: Curio, options: ProvideOptions = {}): void {
  const { target = document, signal = new AbortController().signal } = options;
  const answer = (event: Event): void => {
    if (!isClientRequest(event)) return;
    event.stopPropagation();
    event.detail.provide(client, options);
  };
  target.addEventListener(CLIENT_REQUEST, answer, { signal });
  const tell = (detail: CurioErrorDetail): void => {
    // What is fatal is told by the elements that cannot show themselves.
    if (!detail.fatal) target.dispatchEvent(new CustomEvent('curio-error', { detail }));
  };
  client.observe('error', tell, { signal });
  document.dispatchEvent(new CustomEvent(CLIENT_PROVIDED));
}

/**
 * Gives an element its client: the `client` property, else whoever answers its request, now or later.
 *
 * While connected, `signal` is open; it aborts when the element leaves the page or takes another client.
 */
export class ClientController implements ReactiveController {
  /** What came with the client. */
  offer: LanguageOffer = {};
  #offered: Curio | null = null;
  #used: Curio | null = null;
  #connection: AbortController | null = null;
  #use: AbortController | null = null;
  /** Somebody who has no client yet will bring one. */
  #isPromised = false;
  readonly #host: ClientHost;

  constructor(host: ClientHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The client in use. */
  get client(): Curio | null {
    return this.#used;
  }

  /** The catalogue, once it is there. */
  get view(): CatalogView | null {
    return this.#used?.view ?? null;
  }

  /** Open while the element is in the page. */
  get signal(): AbortSignal {
    return this.#connection?.signal ?? AbortSignal.abort();
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener(CLIENT_PROVIDED, () => this.#ask(), { signal });
    this.#ask();
    if (this.#current === null) this.#complainAfterLoad(signal);
  }

  hostUpdate(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#use?.abort();
    this.#connection = null;
    this.#used = null;
    this.#offered = null;
  }

  get #current(): Curio | null {
    return this.#host.client ?? this.#offered;
  }

  #ask(): void {
    if (this.#host.client !== null || this.#offered !== null) return;
    const detail: ClientRequestDetail = {
      provide: (client, offer = {}) => {
        this.#offered = client;
        this.offer = offer;
      },
    };
    const wasPromised = this.#isPromised;
    this.#isPromised = !this.#host.dispatchEvent(
      new CustomEvent(CLIENT_REQUEST, { detail, bubbles: true, composed: true, cancelable: true }),
    );
    this.#host.requestUpdate();
    if (wasPromised) this.#complain();
  }

  #settle(): void {
    const client = this.#current;
    if (client === this.#used || this.#connection === null) return;
    this.#use?.abort();
    this.#used = client;
    if (client === null) return;
    this.#use = new AbortController();
    const { signal } = this.#use;
    this.#host.clientConnected?.(client, signal);
    client.observe('catalog', () => this.#host.requestUpdate(), { signal });
    void client.ready.then((result) => {
      if (signal.aborted) return;
      if (!result.ok) this.#host.clientFailed?.(result.error);
      this.#host.requestUpdate();
    });
  }

  /** Until the page has loaded a script may still bring the client, so nothing is said before. */
  #complainAfterLoad(signal: AbortSignal): void {
    const complain = (): void => {
      if (!signal.aborted) this.#complain();
    };
    if (document.readyState === 'complete') queueMicrotask(complain);
    else window.addEventListener('load', complain, { signal, once: true });
  }

  #complain(): void {
    if (this.#current !== null || this.#isPromised) return;
    this.#host.clientFailed?.({ code: 'client-missing', message: 'No Curio client answered.' });
  }
}

function isClientRequest(event: Event): event is CustomEvent<ClientRequestDetail> {
  return event instanceof CustomEvent && typeof event.detail?.provide === 'function';
}
