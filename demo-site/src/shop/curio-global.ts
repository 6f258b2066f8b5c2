import type { CartAdapter } from '@curio/core';
import type { Curio } from '@curio/sdk';

/** What `window.curio` takes before and after the script tag has loaded. */
export type CurioCall = ((curio: Curio) => void) | { readonly cart: CartAdapter };

declare global {
  interface Window {
    curio?: { push(call: CurioCall): unknown };
  }
}

/** Gives the Curio object once the script tag has made it. */
export function whenCurioIsReady(): Promise<Curio> {
  return new Promise((resolve) => {
    pushToCurio(resolve);
  });
}

/** Queues a call for the script tag, or makes it at once when the script is there. */
export function pushToCurio(call: CurioCall): void {
  window.curio ??= [];
  window.curio.push(call);
}
