/** The relations of events, by time: before the period, in it, after it. @internal */
export type EventRelation = 'history' | 'events' | 'later';

/** A line of an order that the merchant's server says was paid. @internal */
export const IS_PAID = "type = 'order-paid' AND trusted AND order_id <> ''";

/** The same columns of several relations, one below the other. @internal */
export function selectFrom(relations: readonly EventRelation[], columns: string, condition: string): string {
  return relations
    .map((relation) => `SELECT ${columns}\n  FROM ${relation}\n  WHERE ${condition}`)
    .join('\n  UNION ALL\n  ');
}

/** Every paid line of the period. @internal */
export const PAID_LINES: string = `SELECT
    id, bucket, order_id, item, visitor, buyer, at_ms AS paid_at, value_currency AS currency, value_amount AS amount
  FROM events
  WHERE ${IS_PAID}`;

/** Every paid line of the period that has a value. @internal */
export const VALUED_LINES: string = `${PAID_LINES} AND value_currency <> ''`;

/**
 * Who placed an order, by the browser that said so, before, in or after the period: the hint may come some seconds from the
 * payment. An order that two visitors claim is nobody's.
 *
 * @internal
 */
export const HINTS: string = `SELECT order_id AS hinted_order, MIN(visitor) AS hinted_visitor
  FROM (
  ${selectFrom(['history', 'events', 'later'], 'order_id, visitor', "type = 'order' AND order_id <> '' AND visitor <> ''")}
  ) AS claims
  GROUP BY order_id
  HAVING MIN(visitor) = MAX(visitor)`;

/** Every paid line of the period whose visitor is known: from the order itself, or else from the browser's hint. @internal */
export const SHOPPER_LINES: string = `SELECT
    id, bucket, order_id, item, paid_at, currency, amount,
    CASE WHEN visitor <> '' THEN visitor ELSE hinted_visitor END AS shopper
  FROM (${PAID_LINES}) AS paid_lines
  LEFT JOIN (${HINTS}) AS hints ON hinted_order = order_id
  WHERE visitor <> '' OR hinted_visitor <> ''`;
