import type { OrderLine, OrderRecord } from '@curio/core';
import { toFields, type Fields } from '../../read-body.ts';
import { known, toDecimal, toId, toInstant, toList, toMoney, toQuantity } from './webhook-fields.ts';

/**
 * Reads `refunds/create`: what came back as money, and what came back as goods.
 *
 * Shopify sends it for every change of an order that takes lines away, also where no money goes back; then only the
 * goods are told. Money that no line accounts for (a gesture, a refund without lines) is told for the whole order;
 * refunded shipping is not, as orders are counted without it.
 *
 * @internal
 */
export function readShopifyRefund(refund: Fields): readonly OrderRecord[] | null {
  const orderId = toId(refund['order_id']);
  const recordId = toId(refund['id']);
  const at = toInstant(refund['processed_at']) ?? toInstant(refund['created_at']);
  if (orderId === null || recordId === null || at === null) return null;
  const entries = toList(refund['refund_line_items']);
  const of = { orderId, recordId, at };
  const returned = mergeLines(
    entries.filter((entry) => entry['restock_type'] === 'return').map(toRefundedGoods),
  );
  const money = mergeLines(toRefundedMoney(refund, entries));
  return [
    ...(money.length === 0 ? [] : [{ ...of, type: 'refund', lines: money } as const]),
    ...(returned.length === 0 ? [] : [{ ...of, type: 'return', lines: returned } as const]),
  ];
}

/** One line a refunded one; amounts are Shopify's own split, or a share of what was paid back where they differ. */
function toRefundedMoney(refund: Fields, entries: readonly Fields[]): readonly OrderLine[] {
  const payments = toList(refund['transactions']).filter(
    ({ kind, status }) => kind === 'refund' && status === 'success',
  );
  const currency = toPaidCurrency(payments);
  if (currency === null) return [];
  const paidBack = addUp(payments.map(({ amount }) => toDecimal(amount) ?? 0));
  const goods = Math.max(0, paidBack - toRefundedShipping(refund, currency));
  const nets = entries.map((entry) => toAmount(entry, 'subtotal', currency));
  const taxes = entries.map((entry) => toAmount(entry, 'total_tax', currency));
  // Where prices include taxes, the subtotal does so too: what was paid back tells which of the two it is.
  const taxed = nets.map((net, at) => net + (taxes[at] ?? 0));
  const amounts = Math.abs(addUp(taxed) - goods) < Math.abs(addUp(nets) - goods) ? taxed : nets;
  const total = addUp(amounts);
  if (total === 0) return goods === 0 ? [] : [{ value: toMoney(goods, currency) }];
  // A gesture beyond the lines, or less than they cost, is divided as they are.
  const share = goods / total;
  return entries.map((entry, at) => ({
    ...toRefundedGoods(entry),
    value: toMoney((amounts[at] ?? 0) * share, currency),
  }));
}

/** One line of an order can be taken back in two ways at once, some restocked and some not: it is told once. */
function mergeLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  const merged = new Map<string, OrderLine>();
  for (const line of lines) {
    const before = merged.get(line.id ?? '');
    merged.set(line.id ?? '', before === undefined ? line : addLines(before, line));
  }
  return [...merged.values()];
}

function addLines(one: OrderLine, other: OrderLine): OrderLine {
  const quantity = (one.quantity ?? 0) + (other.quantity ?? 0);
  const amount = (one.value?.amount ?? 0) + (other.value?.amount ?? 0);
  return {
    ...one,
    ...(quantity === 0 ? {} : { quantity }),
    ...(one.value === undefined ? {} : { value: { ...one.value, amount } }),
  };
}

function toRefundedGoods(entry: Fields): OrderLine {
  const line = toFields(entry['line_item']);
  return {
    ...known('id', toId(entry['line_item_id']) ?? toId(line['id'])),
    ...known('item', toId(line['product_id'])),
    ...known('variant', toId(line['variant_id'])),
    ...known('quantity', toQuantity(entry['quantity'])),
  };
}

/** The one currency of all payments; `null` when there is none, or several. */
function toPaidCurrency(payments: readonly Fields[]): string | null {
  const currencies = new Set(payments.map(({ currency }) => currency));
  const [currency] = currencies;
  return currencies.size === 1 && typeof currency === 'string' && /^[A-Z]{3}$/u.test(currency)
    ? currency
    : null;
}

/** Amount of a set in a currency, whichever of the two it is; without a set the bare field. */
function toAmount(entry: Fields, name: 'subtotal' | 'total_tax', currency: string): number {
  const set = toFields(entry[`${name}_set`]);
  const money = [set['shop_money'], set['presentment_money']]
    .map(toFields)
    .find(({ currency_code: code }) => code === currency);
  return toDecimal(money?.['amount']) ?? toDecimal(entry[name]) ?? 0;
}

/** Shipping stands among the adjustments, below 0, until API version 2024-10, and in a list of its own from then on. */
function toRefundedShipping(refund: Fields, currency: string): number {
  const adjusted = toList(refund['order_adjustments'])
    .filter(({ kind }) => kind === 'shipping_refund')
    .map(({ amount, tax_amount: tax }) => -(toDecimal(amount) ?? 0) - (toDecimal(tax) ?? 0));
  const listed = toList(refund['refund_shipping_lines']).map((line) => toAmount(line, 'subtotal', currency));
  return addUp([...adjusted, ...listed]);
}

function addUp(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
