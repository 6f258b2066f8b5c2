import { toAmount, toRatio, type MetricDefinition } from '../metric-definition.ts';
import { WINDOWS, WINDOWS_MS } from '../windows.ts';
import { PAID_LINES, selectFrom, VALUED_LINES } from '../write-sql.ts';

const GMV_SOURCE =
  'Sum of paid orders, refunds not deducted, as shop desks and AllValue say; orders of the browser are hints and never count';

const GMV_BY_BUCKET = `SELECT bucket, currency, SUM(amount) AS gmv
  FROM (${VALUED_LINES}) AS lines
  GROUP BY bucket, currency`;

/** What was sold. @internal */
export const TRADE_METRICS: readonly MetricDefinition[] = [
  toAmount({
    name: 'orders',
    title: { en: 'Paid orders', zh: '成交订单数' },
    formula: 'number of different orderIds of trusted order-paid events',
    sql: `SELECT bucket, COUNT(DISTINCT order_id) AS metric
FROM (${PAID_LINES}) AS lines
GROUP BY bucket`,
    source: 'An event is a line of an order; lines are joined by orderId',
    needs: ['paid-orders'],
    groups: ['day', 'item'],
  }),
  toAmount({
    name: 'gmv',
    title: { en: 'GMV', zh: '成交金额' },
    unit: 'money',
    formula: 'sum of value of trusted order-paid events',
    sql: `SELECT bucket, currency, SUM(amount) AS metric
FROM (${VALUED_LINES}) AS lines
GROUP BY bucket, currency`,
    source: GMV_SOURCE,
    needs: ['paid-orders'],
    groups: ['day', 'item'],
  }),
  toAmount({
    name: 'quality-gmv',
    title: { en: 'Quality GMV', zh: '有质量的成交金额' },
    unit: 'money',
    formula: `sum of value of trusted order-paid events without a refund, return or complaint of the same orderId (and of the same item, or of no item) within ${WINDOWS.serviceDays} days of payment, and whose item no rule found in violation or stopped before the period's end`,
    sql: `SELECT bucket, currency, SUM(amount) AS metric
FROM (
  SELECT
    id, bucket, currency, amount,
    SUM(CASE
      WHEN failed_at < paid_at + ${WINDOWS_MS.service} AND (failed_item = item OR failed_item = '') THEN 1
      ELSE 0
    END) AS failings,
    SUM(CASE WHEN named_item <> '' THEN 1 ELSE 0 END) AS acts
  FROM (${VALUED_LINES}) AS lines
  LEFT JOIN (
  ${selectFrom(
    ['events', 'later'],
    'order_id AS failed_order, item AS failed_item, at_ms AS failed_at',
    "type IN ('refund', 'return', 'complaint') AND trusted AND order_id <> ''",
  )}
  ) AS failed ON failed_order = order_id
  LEFT JOIN (SELECT DISTINCT item AS named_item FROM governance_acts WHERE act <> 'taken-down' AND item <> '') AS named ON named_item = item
  GROUP BY id, bucket, currency, amount
) AS judged
WHERE failings = 0 AND acts = 0
GROUP BY bucket, currency`,
    source:
      'The reference system: paid, not refunded, no violation, service kept. Our choice: a line counts whole or not at all, so a part refund takes out its line',
    needs: ['paid-orders', 'service-events', 'governance-acts'],
    groups: ['day', 'item'],
    settlesAfterDays: WINDOWS.serviceDays,
  }),
  toRatio({
    name: 'gpm',
    title: { en: 'GMV per thousand views', zh: '千次观看成交金额 GPM' },
    unit: 'money',
    scale: 1000,
    formula: '1000 · GMV / (view events + live-join events)',
    sql: `SELECT sold_bucket AS bucket, currency, gmv AS numerator, watched AS denominator
FROM (SELECT bucket AS sold_bucket, currency, gmv FROM (${GMV_BY_BUCKET}) AS sums) AS sold
JOIN (
  SELECT bucket AS watched_bucket, COUNT(*) AS watched
  FROM events
  WHERE type IN ('view', 'live-join')
  GROUP BY bucket
) AS watching ON watched_bucket = sold_bucket`,
    source:
      'Per thousand views by count (PV), as most sources and the ads API have it; some divide by viewers, for which there is GMV per visitor',
    needs: ['paid-orders'],
    groups: ['day'],
  }),
  toRatio({
    name: 'gmv-per-visitor',
    title: { en: 'GMV per visitor', zh: '访客价值' },
    unit: 'money',
    formula: 'GMV / number of different visitors of any event that a browser sent',
    sql: `SELECT sold_bucket AS bucket, currency, gmv AS numerator, seen AS denominator
FROM (SELECT bucket AS sold_bucket, currency, gmv FROM (${GMV_BY_BUCKET}) AS sums) AS sold
JOIN (
  SELECT bucket AS seen_bucket, COUNT(DISTINCT visitor) AS seen
  FROM events
  WHERE visitor <> '' AND NOT trusted
  GROUP BY bucket
) AS seeing ON seen_bucket = sold_bucket`,
    source: 'UV value, GMV / UV',
    needs: ['paid-orders', 'visitors'],
    groups: ['day'],
  }),
  toRatio({
    name: 'average-order',
    title: { en: 'Average order', zh: '笔单价' },
    unit: 'money',
    formula: 'GMV / number of different orderIds paid in that currency',
    sql: `SELECT bucket, currency, SUM(amount) AS numerator, COUNT(DISTINCT order_id) AS denominator
FROM (${VALUED_LINES}) AS lines
GROUP BY bucket, currency`,
    source: 'By orders, as GA4 and AllValue; 客单价 by buyers is GMV / buyers',
    needs: ['paid-orders'],
    groups: ['day'],
  }),
  toRatio({
    name: 'refund-rate',
    title: { en: 'Refund rate by value', zh: '退款率（金额）' },
    isPerCurrency: true,
    formula: `sum over orders paid in the period of what was refunded in the same currency within ${WINDOWS.serviceDays} days of the first payment, at most what was paid / GMV`,
    sql: `SELECT
  bucket,
  currency,
  SUM(CASE WHEN refunded > paid THEN paid ELSE refunded END) AS numerator,
  SUM(paid) AS denominator
FROM (
  SELECT
    bucket, order_id, currency, paid,
    SUM(CASE
      WHEN refund_currency = currency AND refunded_at < first_paid_at + ${WINDOWS_MS.service} THEN refund_amount
      ELSE 0
    END) AS refunded
  FROM (
    SELECT bucket, order_id, currency, MIN(paid_at) AS first_paid_at, SUM(amount) AS paid
    FROM (${VALUED_LINES}) AS lines
    GROUP BY bucket, order_id, currency
  ) AS orders
  LEFT JOIN (
  ${selectFrom(
    ['events', 'later'],
    'order_id AS refund_order, at_ms AS refunded_at, value_currency AS refund_currency, value_amount AS refund_amount',
    "type = 'refund' AND trusted AND order_id <> ''",
  )}
  ) AS refunds ON refund_order = order_id
  GROUP BY bucket, order_id, currency, paid
) AS orders_judged
GROUP BY bucket, currency`,
    source:
      'By the time of payment, so that a refund falls on the day whose sale it undoes; others take the time of the refund',
    needs: ['paid-orders', 'service-events'],
    groups: ['day'],
    settlesAfterDays: WINDOWS.serviceDays,
  }),
  toRatio({
    name: 'order-refund-rate',
    title: { en: 'Refund rate by orders', zh: '退款率（订单）' },
    formula: `orders paid in the period with a refund within ${WINDOWS.serviceDays} days of the first payment / orders paid in the period`,
    sql: `SELECT bucket, SUM(CASE WHEN refunds > 0 THEN 1 ELSE 0 END) AS numerator, COUNT(*) AS denominator
FROM (
  SELECT
    bucket, order_id,
    SUM(CASE WHEN refunded_at < first_paid_at + ${WINDOWS_MS.service} THEN 1 ELSE 0 END) AS refunds
  FROM (
    SELECT bucket, order_id, MIN(paid_at) AS first_paid_at
    FROM (${PAID_LINES}) AS lines
    GROUP BY bucket, order_id
  ) AS orders
  LEFT JOIN (
  ${selectFrom(
    ['events', 'later'],
    'order_id AS refund_order, at_ms AS refunded_at',
    "type = 'refund' AND trusted AND order_id <> ''",
  )}
  ) AS refunds ON refund_order = order_id
  GROUP BY bucket, order_id
) AS orders_judged
GROUP BY bucket`,
    source: 'As the refund rate by value; a part refund counts as one',
    needs: ['paid-orders', 'service-events'],
    groups: ['day'],
    settlesAfterDays: WINDOWS.serviceDays,
  }),
];
