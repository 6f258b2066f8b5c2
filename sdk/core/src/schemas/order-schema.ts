import * as v from 'valibot';
import type { Result } from '../errors.ts';
import type { OrderBatch, OrderLine, OrderRecord } from '../wire/order-batch.ts';
import { ID, MONEY, parseWith, WHOLE } from './primitives.ts';

// A request carries as many as 256 KB hold; more lines than this no cart of the large shops takes.
const MAX_RECORDS = 100;
const MAX_LINES = 200;

const COUNT = v.pipe(WHOLE, v.minValue(1));
const SOURCE = v.picklist(['field', 'alliance', 'campaign', 'top-kol']);
const PLACE = {
  content: v.exactOptional(ID),
  source: v.exactOptional(SOURCE),
  creator: v.exactOptional(ID),
  campaign: v.exactOptional(ID),
};

const PAID_LINE: v.GenericSchema<unknown, OrderLine> = v.object({
  id: ID,
  item: ID,
  variant: v.exactOptional(ID),
  quantity: COUNT,
  value: MONEY,
  ...PLACE,
});

const REFUNDED_LINE: v.GenericSchema<unknown, OrderLine> = v.object({
  id: v.exactOptional(ID),
  item: v.exactOptional(ID),
  variant: v.exactOptional(ID),
  quantity: v.exactOptional(COUNT),
  value: MONEY,
  ...PLACE,
});

const SERVED_LINE: v.GenericSchema<unknown, OrderLine> = v.object({
  id: v.exactOptional(ID),
  item: v.exactOptional(ID),
  variant: v.exactOptional(ID),
  quantity: v.exactOptional(COUNT),
  ...PLACE,
});

const OF_ORDER = {
  orderId: ID,
  at: WHOLE,
  customer: v.exactOptional(ID),
  visitor: v.exactOptional(ID),
};

const RECORD: v.GenericSchema<unknown, OrderRecord> = v.variant('type', [
  v.object({ type: v.literal('order-paid'), ...OF_ORDER, lines: listOf(PAID_LINE, 1) }),
  v.object({ type: v.literal('refund'), ...OF_ORDER, recordId: ID, lines: listOf(REFUNDED_LINE, 1) }),
  v.object({
    type: v.picklist(['shipped', 'delivered', 'return', 'complaint', 'first-reply']),
    ...OF_ORDER,
    recordId: ID,
    lines: listOf(SERVED_LINE, 0),
  }),
]);

/** The signed body of `POST /v1/orders`. Whether its times are believable is the collector's to judge. @public */
export const ORDER_BATCH_SCHEMA: v.GenericSchema<unknown, OrderBatch> = v.object({
  schemaVersion: v.literal(1),
  records: v.pipe(v.array(RECORD), v.minLength(1), v.maxLength(MAX_RECORDS)),
});

/**
 * Checks an order batch; fields that the contract does not have are taken off.
 *
 * @returns the batch, or `event-invalid` with a place such as `records[0].lines[1].value.amount`.
 * @public
 */
export function parseOrderBatch(value: unknown): Result<OrderBatch, 'event-invalid'> {
  return parseWith(ORDER_BATCH_SCHEMA, value, 'event-invalid');
}

function listOf(
  line: v.GenericSchema<unknown, OrderLine>,
  least: number,
): v.GenericSchema<unknown, OrderLine[]> {
  return v.pipe(v.array(line), v.minLength(least), v.maxLength(MAX_LINES));
}
