import type { Availability, Product } from './catalog.ts';

/** Can be bought today, or ordered ahead. */
const ON_SHELF: readonly Availability[] = ['in-stock', 'preorder', 'backorder'];

/** Whether a product can be bought today, or ordered ahead. @internal */
export function isOnShelf({ availability }: Pick<Product, 'availability'>): boolean {
  return ON_SHELF.includes(availability);
}
