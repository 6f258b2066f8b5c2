import type { CartAdapter } from '@curio/core';
import type { CurioOptions } from '@curio/sdk';
import type { CurioClient, LanguageOffer } from '../controllers/client-controller.ts';

/** What a page may queue before Curio is there: a function to call with it, or the shop's cart. @public */
export type CurioCall = ((curio: CurioClient) => void) | { readonly cart: CartAdapter };

/** What `window.curio` is once the script has run: the client, and a `push` that calls at once. @public */
export interface PageCurio extends CurioClient {
  push(...calls: readonly CurioCall[]): void;
}

/** What the loader finds in the page. */
export interface StartTerms extends LanguageOffer {
  /** The page has more than what shows a first card. */
  readonly needsAll: boolean;
}

/** What the chunk entry, `start.ts`, offers the loader. */
export interface ScriptEntry {
  start(options: CurioOptions, terms: StartTerms): CurioClient;
}

/** Gives a client the `push` of the queue that stood in its place. */
export function toPageCurio(curio: CurioClient): PageCurio {
  const push = (...calls: readonly CurioCall[]): void => {
    for (const call of calls) take(curio, call);
  };
  return Object.create(curio, { push: { value: push, enumerable: true } }) as PageCurio;
}

/** One caller's mistake must not keep the others waiting. */
function take(curio: CurioClient, call: CurioCall): void {
  try {
    if (typeof call === 'function') call(curio);
    else curio.useCart(call.cart);
  } catch (cause) {
    console.warn('A call queued on window.curio threw.', cause);
  }
}
