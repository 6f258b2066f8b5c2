import type { Cart, CartAdapter, CartLine, CartOutcome, Money } from '@curio/core';
import type { CatalogView } from '@curio/sdk';
import type { CartKind } from './example.ts';

/** A cart that behaves as one kind of shop does; it lives as long as the page. `null` for a shop without one. */
export function createOddCart(kind: CartKind, view: () => CatalogView | null): CartAdapter | null {
  if (kind === 'none') return null;
  if (kind === 'takes-all') return createGreedyCart(view);
  const answer = (): Promise<CartOutcome> =>
    kind === 'silent' ? new Promise(() => undefined) : Promise.resolve({ ok: false, refusal: kind });
  return { add: answer, read: () => Promise.resolve({ ok: true, cart: EMPTY }), observe: () => undefined };
}

const EMPTY: Cart = { lines: [], count: 0, total: null };

function createGreedyCart(view: () => CatalogView | null): CartAdapter {
  let lines: readonly CartLine[] = [];
  const changes = new EventTarget();
  const current = (): Cart => ({
    lines,
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: toTotal(lines),
  });
  return {
    add(request) {
      const variant = view()
        ?.product(request.productId)
        ?.variants.find(({ id }) => id === request.variantId);
      if (variant === undefined) return Promise.resolve({ ok: false, refusal: 'other' });
      lines = [...lines, { ...request, unitPrice: variant.price }];
      changes.dispatchEvent(new Event('change'));
      return Promise.resolve({ ok: true, cart: current() });
    },
    read: () => Promise.resolve({ ok: true, cart: current() }),
    observe(changed, { signal }) {
      changes.addEventListener('change', () => changed(current()), { signal });
    },
  };
}

function toTotal(lines: readonly CartLine[]): Money | null {
  const [first] = lines;
  if (first === undefined) return null;
  const amount = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0);
  return { amount, currency: first.unitPrice.currency };
}
