import type { Money } from '../catalog/money.ts';

/** A line as the shopper asked for it. `quantity` is at least 1. @public */
export interface CartRequest {
  readonly productId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** A line as the shop holds it; its ids are the shop's. @public */
export interface CartLine extends CartRequest {
  readonly unitPrice: Money;
}

/** The shop's cart. `count` is the sum of quantities. @public */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly count: number;
  readonly total: Money | null;
  /** Curio's visitor id that the cart bears, empty where it bears none; absent where the shop does not say. */
  readonly visitor?: string;
}

/**
 * Why a shop did not take a line: `limit` when the cart holds all that the shop gives of it, `busy` when the shop asks to
 * come back later, `unavailable` when the shop does not sell it (any more), `timeout` when it did not answer.
 *
 * @public
 */
export type CartRefusal =
  | 'out-of-stock'
  | 'limit'
  | 'login-needed'
  | 'unavailable'
  | 'busy'
  | 'timeout'
  | 'offline'
  | 'other';

/** The shop did not do what was asked. @public */
export interface CartRefused {
  readonly ok: false;
  readonly refusal: CartRefusal;
  /** The shop's own words, plain text in the shopper's language. */
  readonly message?: string;
  /** Where the shopper can go on: the page to sign in at, or the shop's cart. */
  readonly url?: string;
}

/** What became of a request to the cart. @public */
export type CartOutcome = { readonly ok: true; readonly cart: Cart } | CartRefused;

/** What became of a wish to buy now. `url` is the checkout; without one the shop has taken over. @public */
export type CheckoutOutcome = { readonly ok: true; readonly url?: string } | CartRefused;

/** How long an adapter may work: it gives up when the signal aborts. @public */
export interface CartLifetime {
  readonly signal: AbortSignal;
}

/**
 * The one way to a shop's cart. A site brings its own, or takes one of ours.
 *
 * An adapter answers; it never throws into the widget, and sends nothing twice.
 *
 * @public
 */
export interface CartAdapter {
  /** Adds to what the cart holds. */
  add(request: CartRequest, options: CartLifetime): Promise<CartOutcome>;
  read(options: CartLifetime): Promise<CartOutcome>;
  /**
   * Calls `changed` whenever the shop's cart changes by any hand, until the signal aborts; and once at the start where
   * there is a cart already.
   */
  observe(changed: (cart: Cart) => void, options: CartLifetime): void;
  /** Sets how many of a variant the cart holds; 0 takes it out. */
  change?(variantId: string, quantity: number, options: CartLifetime): Promise<CartOutcome>;
  /** The way to pay for this line at once; what the cart holds of it already is not added again. */
  checkout?(request: CartRequest, options: CartLifetime): Promise<CheckoutOutcome>;
  /** Shows the shop's own cart, if it has one to show. */
  open?(): void;
  /**
   * Has the shop's cart bear the visitor's id until the signal aborts, so that an order made of it is joined to what the
   * visitor saw. Called with the visitor's consent alone. A cart without lines need not bear it.
   */
  nameVisitor?(visitor: string, options: CartLifetime): void;
  /** Takes the visitor's id off the shop's cart. `true` once no cart bears it. */
  forgetVisitor?(options: CartLifetime): Promise<boolean>;
  /** Whether a line's variant is this one of the catalogue. Without it ids are compared as they are. */
  isSameVariant?(lineVariantId: string, variantId: string): boolean;
  /** The shop's own page of a line, where lines are not added here but there. */
  toPage?(request: CartRequest, productUrl: string | undefined): string | undefined;
}
