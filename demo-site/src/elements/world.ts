import type { Catalog } from '@curio/core';
import { createCurio, type Curio } from '@curio/sdk';
import type { CartKind, World } from './example.ts';
import { createOddCart } from './odd-carts.ts';
import { createOddCatalog } from './odd-catalog.ts';

/**
 * Makes the clients that examples draw with, each when it is first asked for. None of them stores or sends anything.
 *
 * @param signal - ends them all.
 */
export function createWorld(shop: Curio, catalog: Catalog, signal: AbortSignal): World {
  const made = new Map<string, Curio>();
  const once = (name: string, source: Catalog | string, cart: CartKind = 'takes-all'): Curio => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const client = createCurio({ site: 'elements', source, engine: 'none', signal });
    const adapter = createOddCart(cart, () => client.view);
    if (adapter !== null) client.useCart(adapter);
    made.set(name, client);
    return client;
  };
  const odd = createOddCatalog(catalog);
  return {
    signal,
    shop,
    get odd() {
      return once('odd', odd);
    },
    get waiting() {
      return toWaiting(shop);
    },
    get broken() {
      return once('broken', '/nothing-here/catalog.json');
    },
    get empty() {
      return once('empty', { ...catalog, products: [], videos: [], lives: [] });
    },
    withCart: (kind) => once(`cart ${kind}`, odd, kind),
    over: (other) => once(`over ${made.size}`, other),
  };
}

/** The same client, whose catalogue never comes. */
function toWaiting(curio: Curio): Curio {
  const never = new Promise<never>(() => undefined);
  return Object.create(curio, { ready: { value: never }, view: { value: null } }) as Curio;
}
