import { parseDecimalMoney, toMinorUnitDigits, type Cart, type CartLine, type Money } from '@curio/core';
import { isRecord } from '../../internal/is-record.ts';
import { toList, toText } from '../shape.ts';
import { toShopId } from '../ask-shop.ts';
import { VISITOR_ATTRIBUTE } from '../visitor-name.ts';

/**
 * Reads the answer of Shopify's `/cart.js`.
 *
 * @returns `null` when it is none.
 * @see https://shopify.dev/docs/api/ajax/reference/cart
 */
export function readAjaxCart(body: unknown): Cart | null {
  if (!isRecord(body) || !Array.isArray(body['items'])) return null;
  const currency = toText(body['currency']);
  const lines = toList(body['items']).flatMap((item) => toAjaxLine(item, currency));
  const total = toAjaxMoney(body['total_price'], currency);
  const { attributes } = body;
  const named = isRecord(attributes) ? { visitor: toText(attributes[VISITOR_ATTRIBUTE]) } : {};
  return { lines, count: sumQuantities(lines), total, ...named };
}

function toAjaxLine(item: unknown, currency: string): readonly CartLine[] {
  if (!isRecord(item)) return [];
  const { variant_id: variantId, product_id: productId, quantity } = item;
  const unitPrice = toAjaxMoney(item['final_price'] ?? item['price'], currency);
  if (typeof variantId !== 'number' || typeof quantity !== 'number' || unitPrice === null) return [];
  return [{ variantId: String(variantId), productId: toText(productId), quantity, unitPrice }];
}

/** Shopify's Ajax API counts hundredths whatever the currency: 1,980 yen are 198000. */
function toAjaxMoney(hundredths: unknown, currency: string): Money | null {
  if (typeof hundredths !== 'number' || !/^[A-Z]{3}$/u.test(currency)) return null;
  return { amount: Math.round((hundredths / 100) * 10 ** toMinorUnitDigits(currency)), currency };
}

/**
 * Reads the cart of a standard storefront action or event: the shape of the Storefront API, its lines as a list or below
 * `nodes`.
 *
 * @returns `null` when it is none. No cart yet (`null`) reads as an empty one.
 * @see https://shopify.dev/docs/api/storefront-events-and-actions/actions/get-cart
 */
export function readActionCart(value: unknown): Cart | null {
  if (value === null) return { lines: [], count: 0, total: null };
  if (!isRecord(value)) return null;
  const { lines: held } = value;
  const nodes = isRecord(held) ? held['nodes'] : held;
  if (!Array.isArray(nodes)) return null;
  const lines = toList(nodes).flatMap((line) => toActionLine(line));
  const { cost } = value;
  return { lines, count: sumQuantities(lines), total: isRecord(cost) ? toMoney(cost['totalAmount']) : null };
}

function toActionLine(line: unknown): readonly CartLine[] {
  if (!isRecord(line) || !isRecord(line['merchandise']) || !isRecord(line['cost'])) return [];
  const { quantity, merchandise, cost } = line;
  const variantId = toShopId(toText(merchandise['id']));
  const product = isRecord(merchandise['product']) ? merchandise['product']['id'] : '';
  const unitPrice = toMoney(cost['amountPerQuantity']) ?? toUnitPrice(cost['totalAmount'], quantity);
  if (variantId === null || typeof quantity !== 'number' || unitPrice === null) return [];
  return [{ variantId, productId: toShopId(toText(product)) ?? '', quantity, unitPrice }];
}

function toMoney(value: unknown): Money | null {
  if (!isRecord(value)) return null;
  const { amount, currencyCode } = value;
  return typeof currencyCode === 'string' ? parseDecimalMoney(toText(amount), currencyCode) : null;
}

function toUnitPrice(total: unknown, quantity: unknown): Money | null {
  const money = toMoney(total);
  if (money === null || typeof quantity !== 'number' || quantity < 1) return null;
  return { ...money, amount: Math.round(money.amount / quantity) };
}

/** The shape in which listeners of a standard event expect a cart. */
export function toActionCart({ lines, count, total }: Cart): object {
  const toAmount = ({ amount, currency }: Money): object => ({
    amount: (amount / 10 ** toMinorUnitDigits(currency)).toFixed(toMinorUnitDigits(currency)),
    currencyCode: currency,
  });
  return {
    totalQuantity: count,
    cost: { totalAmount: total === null ? null : toAmount(total) },
    lines: lines.map(({ variantId, productId, quantity, unitPrice }) => ({
      quantity,
      merchandise: {
        id: `gid://shopify/ProductVariant/${variantId}`,
        product: { id: `gid://shopify/Product/${productId}` },
      },
      cost: {
        amountPerQuantity: toAmount(unitPrice),
        totalAmount: toAmount({ ...unitPrice, amount: unitPrice.amount * quantity }),
      },
    })),
  };
}

function sumQuantities(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
