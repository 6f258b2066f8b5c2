import type { Cart, CartLifetime, CartOutcome } from '@curio/core';

/** Those who want to know what the shop's cart holds. */
export interface Hearers {
  add(changed: (cart: Cart) => void, options: CartLifetime): void;
  /** Tells all of them where an outcome has a cart; gives the outcome back. */
  tell(outcome: CartOutcome): CartOutcome;
}

/**
 * Makes an empty circle of hearers. The shop is watched once for all of them.
 *
 * @param watch - begins with the first hearer and ends with the last; who comes later hears at once what was told last.
 */
export function createHearers(watch?: (lifetime: CartLifetime) => void): Hearers {
  const hearers = new Set<(cart: Cart) => void>();
  let watching = new AbortController();
  let last: Cart | null = null;
  return {
    add(changed, { signal }) {
      if (signal.aborted) return;
      hearers.add(changed);
      signal.addEventListener(
        'abort',
        () => {
          hearers.delete(changed);
          if (hearers.size > 0) return;
          watching.abort();
          last = null;
        },
        { once: true },
      );
      if (hearers.size === 1) watch?.((watching = new AbortController()));
      else if (last !== null) changed(last);
    },
    tell(outcome) {
      if (outcome.ok) {
        if (hearers.size > 0) ({ cart: last } = outcome);
        for (const changed of hearers) changed(outcome.cart);
      }
      return outcome;
    },
  };
}
