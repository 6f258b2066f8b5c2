import type { CartAdapter, CartLifetime } from '@curio/core';
import type { Acting } from './acting.ts';
import { toIdentityKeys } from './tracker/create-event-maker.ts';

/**
 * Has the shop's cart bear the visitor's id while there is one, and has it taken off once there is none: by that id an order
 * is joined to what its visitor saw. What could not be taken off is tried again with the next cart or page, so a note of it
 * outlives the consent, without the id. Before anybody has said anything nothing is done.
 *
 * @internal
 */
export function nameCart(acting: Acting): void {
  const { client, decision } = acting;
  if (client.cart === null || decision === null) return;
  acting.naming?.abort();
  acting.naming = new AbortController();
  const signal = AbortSignal.any([client.signal, acting.naming.signal]);
  // A site's own cart that throws, though its contract says that it does not, costs the join and nothing else.
  applyName(acting, client.cart, { signal }).catch(() => undefined);
}

async function applyName(
  { client, services, events }: Acting,
  cart: CartAdapter,
  lifetime: CartLifetime,
): Promise<void> {
  const { visitor } = events;
  const note = toIdentityKeys(client.options).cart;
  const keep = (text: string | null): void => services.storage.writeText('kept', note, text);
  if (visitor === null) {
    if (services.storage.readText('kept', note) === null) return;
    const isForgotten = await cart.forgetVisitor?.(lifetime);
    if (isForgotten === true && !lifetime.signal.aborted) keep(null);
  } else if (cart.nameVisitor !== undefined) {
    keep('1');
    cart.nameVisitor(visitor, lifetime);
  }
}

/** Names the cart anew when it is another one, and when another tab forgot the visitor or made another one of it. @internal */
export function followCart(acting: Acting): void {
  const { client, services } = acting;
  client.changes.observe('cart', () => nameCart(acting), client);
  services.storage.observeText(toIdentityKeys(client.options).visitor, () => nameCart(acting), client);
}
