import type { Cart, CartLifetime } from '@curio/core';
import type { Hearers } from './hearers.ts';

/** Under this name the collector finds the visitor in an order of the shop. */
export const VISITOR_ATTRIBUTE = '_curio_visitor';

/**
 * Has every cart of the shop that holds anything bear the visitor's id, as soon as it is heard of. A shop that declines, or
 * cannot be reached, is asked again with the next change of its cart.
 *
 * @param write - puts the id on the cart; `true` once the shop has it.
 */
export function keepNamed(
  { hearers }: { readonly hearers: Hearers },
  { visitor, write }: { readonly visitor: string; readonly write: (cart: Cart) => Promise<boolean> },
  lifetime: CartLifetime,
): void {
  let isWriting = false;
  let isWritten = false;
  const hear = async (cart: Cart): Promise<void> => {
    const { count, visitor: borne } = cart;
    const isBorne = borne === undefined ? isWritten : borne === visitor;
    if (count === 0 || isBorne || isWriting) return;
    isWriting = true;
    isWritten = await write(cart);
    isWriting = false;
  };
  hearers.add((cart) => void hear(cart), lifetime);
}
