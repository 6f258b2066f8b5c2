import type { CartPage } from '../cart-page.ts';
import type { Hearers } from '../hearers.ts';

/** What the functions of this adapter share. */
export interface ShopifyCart {
  readonly page: CartPage;
  readonly hearers: Hearers;
  /** An address of the shop. */
  at(path: string): string;
  /** Requests of ours that the page's own record of requests has still to show. */
  ownWrites: number;
  /** Whose cart it is; empty while nobody's. */
  visitor: string;
  /** Numbers of variants that the shop was asked for, by their ids in the catalogue. */
  readonly numbers: Map<string, string>;
}
