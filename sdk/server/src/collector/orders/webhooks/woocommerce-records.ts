import type { OrderLine, OrderRecord } from '@curio/core';
import { toFields, type Fields } from '../../read-body.ts';
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

/** Topics that carry a whole order; WooCommerce has none for refunds, which stand in the order. @internal */
export const WOOCOMMERCE_TOPICS: readonly string[] = ['order.created', 'order.updated'];

/** What a paid order's status is, and what it becomes when all of it is paid back. */
const PAID_STATUSES: readonly unknown[] = ['processing', 'completed', 'refunded'];

/**
 * Reads an order as WooCommerce sends it whenever it changes: the whole of it, each time. What it told before has the
 * same ids and is not counted again.
 *
 * @returns records; none while the order is not paid; `null` when the body is no order.
 * @internal
 */
export function readWooCommerceOrder(order: Fields): readonly OrderRecord[] | null {
  const orderId = toId(order['id']);
  const { status, currency } = order;
  if (orderId === null || typeof status !== 'string') return null;
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/u.test(currency)) return null;
  const at = toInstant(order['date_paid_gmt']) ?? toInstant(order['date_created_gmt']);
  if (at === null) return null;
  if (!PAID_STATUSES.includes(status)) return [];
  const of = { orderId, ...known('customer', toCustomer(order)), ...known('visitor', toVisitor(order)) };
  const changedAt = toInstant(order['date_modified_gmt']) ?? at;
  const lines = toList(order['line_items']).flatMap((line) => toPaidLine(line, currency) ?? []);
  return [
    ...(lines.length === 0 ? [] : [{ type: 'order-paid', ...of, at, lines } as const]),
    ...toRefunds(order, currency).map(({ id, line }): OrderRecord => ({
      type: 'refund',
      ...of,
      recordId: id,
      at: changedAt,
      lines: [line],
    })),
  ];
}

function toPaidLine(line: Fields, currency: string): OrderLine | null {
  const id = toId(line['id']);
  const quantity = toQuantity(line['quantity']);
  const total = toDecimal(line['total']);
  if (id === null || quantity === null || total === null) return null;
  return {
    id,
    ...known('item', toId(line['product_id'])),
    ...known('variant', toId(line['variation_id'])),
    quantity,
    value: toMoney(total + (toDecimal(line['total_tax']) ?? 0), currency),
  };
}

/** WooCommerce tells of a refund its id and an amount below 0, and not what it was for. */
function toRefunds(
  order: Fields,
  currency: string,
): readonly { readonly id: string; readonly line: OrderLine }[] {
  return toList(order['refunds']).flatMap((refund) => {
    const id = toId(refund['id']);
    const total = toDecimal(refund['total']);
    if (id === null || total === null || total === 0) return [];
    return [{ id, line: { value: toMoney(Math.abs(total), currency) } }];
  });
}

/** Guests have the id 0. */
function toCustomer(order: Fields): string | null {
  return toId(order['customer_id']) ?? toId(toFields(order['billing'])['email']);
}

function toVisitor(order: Fields): string | null {
  const entry = toList(order['meta_data']).find(({ key }) => key === VISITOR_ATTRIBUTE);
  return toId(entry?.['value']);
}
