import { toMinorUnitDigits, type Cart, type CartLine, type CartRefusal, type Money } from '@curio/core';
import { isRecord } from '../../internal/is-record.ts';
import { toList, toText } from '../shape.ts';

/** Where a shop that lets its carts bear a visitor says so, and takes the id: see `docs/orders.md`. */
export const WOO_NAMESPACE = 'curio';

/**
 * Reads a cart of WooCommerce's Store API.
 *
 * @returns `null` when it is none.
 * @see https://developer.woocommerce.com/docs/apis/store-api/resources-endpoints/cart
 */
export function readWooCart(body: unknown): Cart | null {
  if (!isRecord(body) || !Array.isArray(body['items'])) return null;
  const lines = toList(body['items']).flatMap((item) => toLine(item));
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const { totals, extensions } = body;
  const total = isRecord(totals) ? toMoney(totals['total_price'], totals) : null;
  const own = isRecord(extensions) ? extensions[WOO_NAMESPACE] : null;
  return { lines, count, total, ...(isRecord(own) ? { visitor: toText(own['visitor']) } : {}) };
}

/** The shop's own key of the line that holds a product or variation; `null` where none does. */
export function findWooKey(body: unknown, id: string): string | null {
  const items = isRecord(body) ? toList(body['items']) : [];
  const item = items.find((one) => isRecord(one) && toText(one['id']) === id);
  return isRecord(item) && typeof item['key'] === 'string' ? item['key'] : null;
}

function toLine(item: unknown): readonly CartLine[] {
  if (!isRecord(item) || !isRecord(item['prices'])) return [];
  const { id, quantity, prices } = item;
  const unitPrice = toMoney(prices['price'], prices);
  if (typeof id !== 'number' || typeof quantity !== 'number' || unitPrice === null) return [];
  return [{ productId: String(id), variantId: String(id), quantity, unitPrice }];
}

/** WooCommerce counts in units of its own number of decimals, which a shop may set otherwise than ISO 4217 does. */
function toMoney(minorUnits: unknown, scale: Readonly<Record<string, unknown>>): Money | null {
  const { currency_code: currency, currency_minor_unit: decimals } = scale;
  if (typeof currency !== 'string' || typeof decimals !== 'number' || !/^\d+$/u.test(toText(minorUnits))) {
    return null;
  }
  return {
    amount: Math.round(Number(minorUnits) * 10 ** (toMinorUnitDigits(currency) - decimals)),
    currency,
  };
}

/** What an error code of the Store API means for the shopper. */
export function toWooRefusal(code: string): CartRefusal {
  if (/partially_out_of_stock|too_many_in_cart|invalid_quantity|sold_individually/u.test(code))
    return 'limit';
  if (/out_of_stock|no_stock|not_enough_stock/u.test(code)) return 'out-of-stock';
  if (/not_purchasable|invalid_product|invalid_parent|missing_attributes|variation/u.test(code))
    return 'unavailable';
  return /cannot_view|not_logged_in|forbidden/u.test(code) ? 'login-needed' : 'other';
}
