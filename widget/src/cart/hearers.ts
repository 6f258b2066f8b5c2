import type { Cart, CartLifetime, CartOutcome } from '@curio/core';

/** Those who want to know what the shop's cart holds. */
export interface Hearers {
  /** Whether anybody listens. */
  readonly isHeard: boolean;
  add(changed: (cart: Cart) => void, options: CartLifetime): void;
  /** Tells all of them where an outcome has a cart; gives the outcome back. */
  tell(outcome: CartOutcome): CartOutcome;
}

/** Makes an empty circle of hearers. */
export function createHearers(): Hearers {
  const hearers = new Set<(cart: Cart) => void>();
  return {
    get isHeard() {
      return hearers.size > 0;
    },
    add(changed, { signal }) {
      if (signal.aborted) return;
      hearers.add(changed);
      signal.addEventListener('abort', () => hearers.delete(changed), { once: true });
    },
    tell(outcome) {
      if (outcome.ok) for (const changed of hearers) changed(outcome.cart);
      return outcome;
    },
  };
}
