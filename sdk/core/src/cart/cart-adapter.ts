import type { Money } from '../catalog/money.ts';

/** A line as the shopper asked for it. `quantity` is at least 1. @public */
export interface CartRequest {
  readonly productId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** A line as the shop holds it. @public */
export interface CartLine extends CartRequest {
  readonly unitPrice: Money;
}

/** The shop's cart. `count` is the sum of quantities. @public */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly count: number;
  readonly total: Money | null;
}

/** Why a shop did not take a line. @public */
export type CartRefusal = 'out-of-stock' | 'login-needed' | 'timeout' | 'offline' | 'other';

/** What became of a request to the cart. @public */
export type CartOutcome =
  | { readonly ok: true; readonly cart: Cart }
  | { readonly ok: false; readonly refusal: CartRefusal; readonly message?: string };

/**
 * The one way to a shop's cart. A site brings its own, or takes one of ours.
 *
 * An adapter answers; it never throws into the widget.
 *
 * @public
 */
export interface CartAdapter {
  add(request: CartRequest, options: { readonly signal: AbortSignal }): Promise<CartOutcome>;
  read(options: { readonly signal: AbortSignal }): Promise<CartOutcome>;
  /** Calls `changed` whenever the shop's cart changes by any hand, until the signal aborts. */
  observe(changed: (cart: Cart) => void, options: { readonly signal: AbortSignal }): void;
  /** Shows the shop's own cart, if it has one to show. */
  open?(): void;
}
