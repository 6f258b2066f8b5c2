import type { OrderLine, OrderRecord } from '@curio/core';
import { toFields, type Fields } from '../../read-body.ts';
import { readShopifyRefund } from './shopify-refund.ts';
import {
  known,
  toDecimal,
  toId,
  toInstant,
  toList,
  toMoney,
  toQuantity,
  VISITOR_ATTRIBUTE,
} from './webhook-fields.ts';

/** What Shopify tells in a webhook, by its topic; `null` when the body is not what the topic says. @internal */
export const SHOPIFY_TOPICS: Readonly<Record<string, (body: Fields) => readonly OrderRecord[] | null>> = {
  'orders/paid': readPaidOrder,
  'refunds/create': readShopifyRefund,
  'fulfillments/create': readFulfillment,
  'fulfillments/update': readFulfillment,
};

function readPaidOrder(order: Fields): readonly OrderRecord[] | null {
  const orderId = toId(order['id']);
  const at = toInstant(order['processed_at']) ?? toInstant(order['created_at']);
  const currency = toCurrency(order['currency']);
  if (orderId === null || at === null || currency === null) return null;
  const taxesOnTop = order['taxes_included'] !== true;
  const lines = toList(order['line_items']).flatMap(
    (line) => toPaidLine(line, { currency, taxesOnTop }) ?? [],
  );
  if (lines.length === 0) return null;
  const record: OrderRecord = {
    type: 'order-paid',
    orderId,
    at,
    ...known('customer', toCustomer(order)),
    ...known('visitor', toVisitor(order)),
    lines,
  };
  return [record];
}

interface PriceForm {
  /** The shop's own currency, in which all its orders can be added up. */
  readonly currency: string;
  readonly taxesOnTop: boolean;
}

/** `null` for a line that cannot be told: its neighbours are. */
function toPaidLine(line: Fields, { currency, taxesOnTop }: PriceForm): OrderLine | null {
  const id = toId(line['id']);
  const price = toShopAmount(line['price_set'], currency) ?? toDecimal(line['price']);
  const quantity = toQuantity(line['quantity']);
  if (id === null || price === null || quantity === null) return null;
  const discounts = sum(toList(line['discount_allocations']), 'amount', currency);
  const taxes = taxesOnTop ? sum(toList(line['tax_lines']), 'price', currency) : 0;
  return {
    id,
    ...toGoods(line),
    quantity,
    value: toMoney(price * quantity - discounts + taxes, currency),
  };
}

/** A parcel: on its way once it is made, and there once Shopify heard so from the carrier. */
function readFulfillment(parcel: Fields): readonly OrderRecord[] | null {
  const orderId = toId(parcel['order_id']);
  const recordId = toId(parcel['id']);
  const at = toInstant(parcel['created_at']);
  if (orderId === null || recordId === null || at === null) return null;
  // A parcel that was called off, or is not accepted yet, is not on its way.
  if (parcel['status'] !== 'success') return [];
  const lines = toList(parcel['line_items']).map(toServedLine);
  const shipped: OrderRecord = { type: 'shipped', orderId, recordId, at, lines };
  if (parcel['shipment_status'] !== 'delivered') return [shipped];
  return [shipped, { ...shipped, type: 'delivered', at: toInstant(parcel['updated_at']) ?? at }];
}

/** A line of a parcel or of goods that come back. @internal */
export function toServedLine(line: Fields): OrderLine {
  return {
    ...known('id', toId(line['id'])),
    ...toGoods(line),
    ...known('quantity', toQuantity(line['quantity'])),
  };
}

function toGoods(line: Fields): Pick<OrderLine, 'item' | 'variant'> {
  return { ...known('item', toId(line['product_id'])), ...known('variant', toId(line['variant_id'])) };
}

/** The amount in the shop's currency of `{shop_money, presentment_money}`. @internal */
export function toShopAmount(set: unknown, currency: string): number | null {
  const money = toFields(toFields(set)['shop_money']);
  return money['currency_code'] === currency ? toDecimal(money['amount']) : null;
}

/** Adds up `amount_set` or `amount`, `price_set` or `price`, of a list. */
function sum(list: readonly Fields[], name: 'amount' | 'price', currency: string): number {
  return list
    .map((entry) => toShopAmount(entry[`${name}_set`], currency) ?? toDecimal(entry[name]) ?? 0)
    .reduce((total, amount) => total + amount, 0);
}

function toCurrency(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/u.test(value) ? value : null;
}

function toCustomer(order: Fields): string | null {
  const customer = toFields(order['customer']);
  return toId(customer['id']) ?? toId(order['email']) ?? toId(customer['email']);
}

function toVisitor(order: Fields): string | null {
  const attribute = toList(order['note_attributes']).find(({ name }) => name === VISITOR_ATTRIBUTE);
  return toId(attribute?.['value']);
}
