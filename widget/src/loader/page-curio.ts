import type { CartAdapter } from '@curio/core';
import type { ConsentChoice, ConsentSource, CurioOptions } from '@curio/sdk';
import type { CurioClient, LanguageOffer } from '../controllers/client-controller.ts';
import type { CartName } from './find-cart.ts';
import { toConsent } from './to-options.ts';

/**
 * What a page may say to Curio before it is there and after: a function to call with it, or the same in words.
 *
 * A function gets the page's own client, that of its first script tag. Words without `site` count for every client of
 * the page, also for one whose tag has yet to run.
 *
 * @public
 */
export type CurioCall = ((curio: CurioClient) => void) | CurioWords;

/** A call in words; what stands in one object is done in this order. @public */
export interface CurioWords {
  /** Only for the client of the script tag with this `data-site`. */
  readonly site?: string;
  /** The shop's cart. */
  readonly cart?: CartAdapter;
  /** What the visitor allowed: a word, purposes one by one, or the consent tool of the page that knows. */
  readonly consent?: ConsentChoice | ConsentSource;
  /** Called with the client. */
  readonly run?: (curio: CurioClient) => void;
}

/** What `window.curio` is once the script has run: the client, and a `push` that calls at once. @public */
export interface PageCurio extends CurioClient {
  push(...calls: readonly CurioCall[]): void;
}

/** What a script tag says of its client's language, and whom the client answers: descendants, or events. */
export interface StartTerms extends LanguageOffer {
  readonly target: EventTarget;
}

/** What the chunk entry, `start.ts`, offers the loader. */
export interface ScriptEntry {
  start(options: CurioOptions, terms: StartTerms): CurioClient;
  /** Fetches what looks after the page once a client is there. */
  loadCare(): Promise<PageCare>;
}

/** What looks after the page: see `page-care.ts`. */
export interface PageCare {
  watchPage(settings: CareSettings): void;
}

/** What a script tag says about the page. */
export interface CareSettings {
  readonly client: CurioClient;
  /** Space-separated tags to register though the page does not show them yet, or `all`. */
  readonly elements: string | undefined;
  /** Whether facts about the items shown are written for search engines. */
  readonly hasStructuredData: boolean;
  /** Which of our carts to bring, and where they are; `null` for none. */
  readonly cart: { readonly name: CartName; readonly url: string } | null;
}

/** Takes one call for a client; one caller's mistake must not keep the others waiting. */
export function takeCall(curio: CurioClient, call: CurioCall): void {
  try {
    const { cart, consent, run } = typeof call === 'function' ? { run: call } : call;
    if (cart !== undefined) curio.useCart(cart);
    const choice = toConsent(consent);
    if (choice !== undefined) void curio.setConsent(choice);
    run?.(curio);
  } catch (cause) {
    console.warn('A call queued on window.curio threw.', cause);
  }
}
