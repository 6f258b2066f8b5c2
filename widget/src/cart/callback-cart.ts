import type {
  Cart,
  CartAdapter,
  CartLifetime,
  CartOutcome,
  CartRefusal,
  CartRefused,
  CartRequest,
  CheckoutOutcome,
} from '@curio/core';
import { createHearers } from './hearers.ts';
import { isRecord } from '../internal/is-record.ts';

/**
 * What a site's function may answer: the cart as it is now, an outcome, nothing or `true` for "taken", `false` or the name
 * of a reason for "not taken".
 *
 * @public
 */
export type CallbackAnswer = Cart | CartOutcome | CartRefusal | boolean | undefined | void;

/** A site's own functions. Each may answer at once or by a promise; what they throw counts as a refusal. @public */
export interface CallbackCartOptions {
  readonly add: (request: CartRequest, options: CartLifetime) => CallbackAnswer | Promise<CallbackAnswer>;
  /** What the cart holds; without it what `add` told is taken for it. */
  readonly read?: (options: CartLifetime) => CallbackAnswer | Promise<CallbackAnswer>;
  readonly change?: (
    variantId: string,
    quantity: number,
    options: CartLifetime,
  ) => CallbackAnswer | Promise<CallbackAnswer>;
  /** Answers with the address of the checkout, or goes there itself. */
  readonly checkout?: (
    request: CartRequest,
    options: CartLifetime,
  ) => CheckoutOutcome | string | undefined | void | Promise<CheckoutOutcome | string | undefined | void>;
  readonly observe?: (changed: (cart: Cart) => void, options: CartLifetime) => void;
  readonly open?: () => void;
}

const REFUSALS: readonly string[] = [
  'out-of-stock',
  'limit',
  'login-needed',
  'unavailable',
  'busy',
  'timeout',
  'offline',
  'other',
] satisfies readonly CartRefusal[];

const EMPTY: Cart = { lines: [], count: 0, total: null };

/**
 * A cart of the site's own functions. What they answer is checked, what they throw is caught, and one that never answers is
 * let go when the signal aborts.
 *
 * @public
 */
export function createCallbackCart(options: CallbackCartOptions): CartAdapter {
  const hearers = createHearers();
  let known = EMPTY;
  const keep = (outcome: CartOutcome): CartOutcome => {
    if (outcome.ok) known = outcome.cart;
    return hearers.tell(outcome);
  };
  const { read, observe, open } = options;
  return {
    add: async (request, lifetime) =>
      keep(
        await call(
          () => options.add(request, lifetime),
          lifetime,
          () => withLine(known, request),
        ),
      ),
    read: async (lifetime) =>
      read === undefined
        ? { ok: true, cart: known }
        : keep(
            await call(
              () => read(lifetime),
              lifetime,
              () => known,
            ),
          ),
    observe(changed, lifetime) {
      hearers.add(changed, lifetime);
      observe?.((cart) => keep(toOutcome(cart, () => known)), lifetime);
    },
    ...toChange(options.change, (work) => work(known).then(keep)),
    ...toCheckout(options.checkout),
    ...(open === undefined ? {} : { open }),
  };
}

function toChange(
  change: CallbackCartOptions['change'],
  run: (work: (known: Cart) => Promise<CartOutcome>) => Promise<CartOutcome>,
): Pick<CartAdapter, 'change'> {
  if (change === undefined) return {};
  return {
    change: (variantId, quantity, lifetime) =>
      run((known) =>
        call(
          () => change(variantId, quantity, lifetime),
          lifetime,
          () => withQuantity(known, variantId, quantity),
        ),
      ),
  };
}

function toCheckout(checkout: CallbackCartOptions['checkout']): Pick<CartAdapter, 'checkout'> {
  if (checkout === undefined) return {};
  return {
    checkout: async (request, lifetime) =>
      toCheckoutOutcome(await settle(() => checkout(request, lifetime), lifetime)),
  };
}

async function call(
  work: () => CallbackAnswer | Promise<CallbackAnswer>,
  lifetime: CartLifetime,
  assume: () => Cart,
): Promise<CartOutcome> {
  return toOutcome(await settle(work, lifetime), assume);
}

/** What a function answered, or why it did not. */
async function settle(work: () => unknown, { signal }: CartLifetime): Promise<unknown> {
  const givenUp = new Promise<CartRefused>((resolve) => {
    signal.addEventListener('abort', () => resolve({ ok: false, refusal: 'timeout' }), { once: true });
  });
  try {
    return await Promise.race([work(), givenUp]);
  } catch (cause) {
    console.warn(
      "The site's cart function threw; it may answer with a reason instead. [cart-refused]",
      cause,
    );
    return { ok: false, refusal: 'other' };
  }
}

function toOutcome(answer: unknown, assume: () => Cart): CartOutcome {
  if (answer === undefined || answer === true) return { ok: true, cart: assume() };
  if (isCart(answer)) return { ok: true, cart: answer };
  if (!isRecord(answer)) return { ok: false, refusal: toRefusal(answer) };
  if (answer['ok'] === true) return { ok: true, cart: isCart(answer['cart']) ? answer['cart'] : assume() };
  return toRefused(answer);
}

function toCheckoutOutcome(answer: unknown): CheckoutOutcome {
  if (answer === undefined) return { ok: true };
  if (typeof answer === 'string' && !REFUSALS.includes(answer)) return { ok: true, url: answer };
  if (!isRecord(answer)) return { ok: false, refusal: toRefusal(answer) };
  if (answer['ok'] !== true) return toRefused(answer);
  return typeof answer['url'] === 'string' ? { ok: true, url: answer['url'] } : { ok: true };
}

function toRefused({ refusal, message, url }: Readonly<Record<string, unknown>>): CartRefused {
  return {
    ok: false,
    refusal: toRefusal(refusal),
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  };
}

function toRefusal(name: unknown): CartRefusal {
  return typeof name === 'string' && REFUSALS.includes(name) ? (name as CartRefusal) : 'other';
}

function isCart(value: unknown): value is Cart {
  return isRecord(value) && Array.isArray(value['lines']) && typeof value['count'] === 'number';
}

/** The site said that it took the line, not what the cart holds now. The unit price it did not say either. */
function withLine(cart: Cart, { productId, variantId, quantity }: CartRequest): Cart {
  const held = cart.lines.find((line) => line.variantId === variantId);
  const unitPrice = held?.unitPrice ?? { amount: 0, currency: 'XXX' };
  const line = { productId, variantId, unitPrice, quantity: (held?.quantity ?? 0) + quantity };
  const others = cart.lines.filter((one) => one !== held);
  return { lines: [...others, line], count: cart.count + quantity, total: null };
}

function withQuantity({ lines }: Cart, variantId: string, quantity: number): Cart {
  const next = lines
    .map((line) => (line.variantId === variantId ? { ...line, quantity } : line))
    .filter((line) => line.quantity > 0);
  return { lines: next, count: next.reduce((sum, line) => sum + line.quantity, 0), total: null };
}
