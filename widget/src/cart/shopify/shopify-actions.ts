import type { CartOutcome, CartRefusal, CartRefused } from '@curio/core';
import { readGlobal, type CartGlobals, type CartPage } from '../cart-page.ts';
import { toPlainText } from '../ask-shop.ts';
import { isRecord } from '../../internal/is-record.ts';
import { toList, toText } from '../shape.ts';
import { readActionCart } from './read-shopify-cart.ts';

/** One of the functions on `Shopify.actions`. */
export type ShopifyAction = (payload?: object, options?: object) => Promise<unknown>;

/**
 * A standard storefront action, where the page has it.
 *
 * @see https://shopify.dev/docs/api/storefront-events-and-actions/actions
 */
export function findAction(globals: CartGlobals, name: string): ShopifyAction | null {
  const actions = readGlobal(globals, 'Shopify', 'actions');
  const action = isRecord(actions) ? actions[name] : undefined;
  if (typeof action !== 'function') return null;
  return async (...given) => Reflect.apply(action, actions, given) as unknown;
}

/**
 * `updateCart` where the theme has made it its own. Shopify's own one may load the page anew, which would end the clip that
 * the shopper watches; so it is left alone.
 */
export function findThemeUpdate(globals: CartGlobals): ShopifyAction | null {
  const isDefault = readGlobal(globals, 'Shopify', 'actions', 'updateCart', 'isDefault');
  if (typeof isDefault !== 'function') return null;
  const update = readGlobal(globals, 'Shopify', 'actions', 'updateCart');
  return Reflect.apply(isDefault, update, []) === false ? findAction(globals, 'updateCart') : null;
}

/** Calls an action and reads what it says: a cart, or why the shop declined. */
export async function callAction(
  action: ShopifyAction,
  payload: object,
  { page, signal }: { readonly page: CartPage; readonly signal: AbortSignal },
): Promise<CartOutcome> {
  try {
    const result = await orAborted(action(payload, { signal }), signal);
    if (!isRecord(result)) return { ok: false, refusal: 'other' };
    const [complaint] = [...toList(result['userErrors']), ...toList(result['warnings'])];
    if (isRecord(complaint)) return toRefused(complaint);
    const cart = readActionCart(result['cart']);
    return cart === null ? { ok: false, refusal: 'other' } : { ok: true, cart };
  } catch {
    // A rejected action failed on the way: whether the shop has heard of it nobody knows.
    return { ok: false, refusal: page.isOffline() ? 'offline' : 'timeout' };
  }
}

/** A theme's own action may not know the signal, so it is watched from here too. */
function orAborted(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function toRefused(complaint: Readonly<Record<string, unknown>>): CartRefused {
  const message = toPlainText(complaint['message']);
  return {
    ok: false,
    refusal: toRefusal(toText(complaint['code'])),
    ...(message === undefined ? {} : { message }),
  };
}

/** Codes of the Storefront API's `CartErrorCode` and `CartWarningCode`, which grow with each of its versions. */
function toRefusal(code: string): CartRefusal {
  if (code.includes('OUT_OF_STOCK')) return 'out-of-stock';
  if (/NOT_ENOUGH|MAXIMUM|LIMIT|GREATER_THAN|LESS_THAN/u.test(code)) return 'limit';
  if (/LOGIN|UNAUTHORI[SZ]ED|ACCESS_DENIED/u.test(code)) return 'login-needed';
  if (/NOT_APPLICABLE|UNAVAILABLE|INVALID_MERCHANDISE/u.test(code)) return 'unavailable';
  return code.includes('THROTTLED') ? 'busy' : 'other';
}
