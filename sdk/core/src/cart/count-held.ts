import type { Cart, CartAdapter, CartLine } from './cart-adapter.ts';

/**
 * How many units of these variants a cart holds.
 *
 * @param adapter - knows whether a line of its shop is a variant of the catalogue; `null` compares ids as they are.
 * @param variantIds - the catalogue's.
 * @public
 */
export function countHeld(
  cart: Cart | null,
  adapter: Pick<CartAdapter, 'isSameVariant'> | null,
  variantIds: readonly string[],
): number {
  if (cart === null) return 0;
  const isHeld = ({ variantId }: CartLine): boolean =>
    variantIds.some((id) => adapter?.isSameVariant?.(variantId, id) ?? id === variantId);
  return cart.lines.filter(isHeld).reduce((sum, { quantity }) => sum + quantity, 0);
}
