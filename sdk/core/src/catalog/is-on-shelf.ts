import type { Product } from './catalog.ts';

/** Whether a product can be bought today, or ordered ahead. @internal */
export function isOnShelf({ availability }: Pick<Product, 'availability'>): boolean {
  return availability !== 'out-of-stock' && availability !== 'discontinued';
}
