import type { CatalogView, Curio } from '@curio/sdk';
import type { BrowserCart } from './browser-cart.ts';

/** What every page of the shop works with. */
export interface ShopContext {
  readonly curio: Curio;
  readonly cart: BrowserCart;
  readonly view: CatalogView;
}
