import { toRatio, type MetricDefinition } from '../metric-definition.ts';
import { WINDOWS, WINDOWS_MS } from '../windows.ts';
import { PAID_LINES, selectFrom } from '../write-sql.ts';
import { LAST_TOUCHES } from './attribution.ts';

const IS_COMPLAINT = `act = 'complaint' AND acted_at < first_paid_at + ${WINDOWS_MS.service}`;
const IS_OF_ORDER = "trusted AND order_id <> ''";

const ORDERS = `SELECT bucket, order_id, MIN(paid_at) AS first_paid_at
  FROM (${PAID_LINES}) AS lines
  GROUP BY bucket, order_id`;

/** Good goods sell, good content earns, good service is trusted. @internal */
export const VERDICT_METRICS: readonly MetricDefinition[] = [
  toRatio({
    name: 'goods-verdict',
    title: { en: 'Goods', zh: '好商品' },
    formula: `orders paid in the period without refund, return and complaint within ${WINDOWS.serviceDays} days of the first payment / orders paid in the period`,
    sql: `SELECT bucket, SUM(CASE WHEN failings = 0 THEN 1 ELSE 0 END) AS numerator, COUNT(*) AS denominator
FROM (
  SELECT
    bucket, order_id,
    SUM(CASE WHEN failed_at < first_paid_at + ${WINDOWS_MS.service} THEN 1 ELSE 0 END) AS failings
  FROM (${ORDERS}) AS orders
  LEFT JOIN (
  ${selectFrom(
    ['events', 'later'],
    'order_id AS failed_order, at_ms AS failed_at',
    `type IN ('refund', 'return', 'complaint') AND ${IS_OF_ORDER}`,
  )}
  ) AS failed ON failed_order = order_id
  GROUP BY bucket, order_id
) AS judged
GROUP BY bucket`,
    source: 'Our choice: goods are good that nobody sends back or complains of; good from 95%, fair from 90%',
    needs: ['paid-orders', 'service-events'],
    groups: ['day', 'item'],
    settlesAfterDays: WINDOWS.serviceDays,
    bands: { good: 0.95, fair: 0.9 },
  }),
  toRatio({
    name: 'content-verdict',
    title: { en: 'Content', zh: '好内容' },
    formula:
      'view and live-join events of clips and rooms that were the last touch of a paid line in the period / all view and live-join events; for touches see last-touch-gmv',
    sql: `SELECT
  bucket,
  SUM(CASE WHEN earning_content <> '' THEN watched ELSE 0 END) AS numerator,
  SUM(watched) AS denominator
FROM (
  SELECT bucket, item, COUNT(*) AS watched
  FROM events
  WHERE type IN ('view', 'live-join')
  GROUP BY bucket, item
) AS watching
LEFT JOIN (
  SELECT DISTINCT touch_content AS earning_content
  FROM (${LAST_TOUCHES}) AS last_touches
) AS earning ON earning_content = item
GROUP BY bucket`,
    source:
      'Our choice: the share of attention that went to content which sells; good from 50%, fair from 25%',
    needs: ['order-visitors', 'history'],
    groups: ['source', 'creator', 'campaign'],
    bands: { good: 0.5, fair: 0.25 },
  }),
  toRatio({
    name: 'service-verdict',
    title: { en: 'Service', zh: '好服务' },
    formula: `orders paid in the period that were shipped within ${WINDOWS.shipHours} hours of the first payment and whose first complaint within ${WINDOWS.serviceDays} days, if any, was answered by a first-reply on that order before ${WINDOWS.replyHours} hours were over / orders paid in the period`,
    sql: `SELECT
  bucket,
  SUM(CASE
    WHEN shipped_at < first_paid_at + ${WINDOWS_MS.ship}
      AND (complaints = 0 OR (replies > 0 AND replied_at < complained_at + ${WINDOWS_MS.reply})) THEN 1
    ELSE 0
  END) AS numerator,
  COUNT(*) AS denominator
FROM (
  SELECT
    bucket, order_id, first_paid_at,
    MIN(CASE WHEN act = 'shipped' THEN acted_at ELSE NULL END) AS shipped_at,
    MIN(CASE WHEN ${IS_COMPLAINT} THEN acted_at ELSE NULL END) AS complained_at,
    MIN(CASE WHEN act = 'first-reply' THEN acted_at ELSE NULL END) AS replied_at,
    SUM(CASE WHEN ${IS_COMPLAINT} THEN 1 ELSE 0 END) AS complaints,
    SUM(CASE WHEN act = 'first-reply' THEN 1 ELSE 0 END) AS replies
  FROM (${ORDERS}) AS orders
  LEFT JOIN (
  ${selectFrom(
    ['events', 'later'],
    'type AS act, order_id AS acted_order, at_ms AS acted_at',
    `type IN ('shipped', 'complaint', 'first-reply') AND ${IS_OF_ORDER}`,
  )}
  ) AS acts ON acted_order = order_id
  GROUP BY bucket, order_id, first_paid_at
) AS served
GROUP BY bucket`,
    source: `Shipping within ${WINDOWS.shipHours} hours is what Chinese platforms ask; ${WINDOWS.replyHours} hours to answer and the bands are our choice: good from 95%, fair from 85%`,
    needs: ['paid-orders', 'service-events'],
    groups: ['day'],
    settlesAfterDays: WINDOWS.serviceDays,
    bands: { good: 0.95, fair: 0.85 },
  }),
];
