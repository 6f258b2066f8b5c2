import { toAmount, toRatio, type MetricDefinition, type MetricGroup } from '../metric-definition.ts';
import { IS_PAID, PAID_LINES, selectFrom } from '../write-sql.ts';
import { LAST_TOUCHES } from './attribution.ts';

const SOURCE = 'Our choice: what content sold is what it touched last, so that no order counts for two clips';
const SEE = 'for touches see last-touch-gmv';
const GROUPS: readonly MetricGroup[] = ['item', 'content', 'source', 'creator', 'campaign'];

/** Each touched line with its order and buyer. */
const TOUCHED_ORDERS = `SELECT touch_bucket, order_id, buyer, paid_at
FROM (SELECT id AS touched_id, touch_bucket FROM (${LAST_TOUCHES}) AS last_touches) AS touched_lines
JOIN (${PAID_LINES}) AS paid_lines ON id = touched_id`;

/** What a clip or room sold, in orders, per view, and to whom. @internal */
export const SELLING_CONTENT_METRICS: readonly MetricDefinition[] = [
  toAmount({
    name: 'last-touch-orders',
    title: { en: 'Orders by last touch', zh: '末次触点订单数' },
    formula: `number of different orderIds of paid lines with a touch, by the group of the last one; an order whose lines were touched by two groups counts in both; ${SEE}`,
    sql: `SELECT touch_bucket AS bucket, COUNT(DISTINCT order_id) AS metric
FROM (${TOUCHED_ORDERS}) AS touched_orders
GROUP BY touch_bucket`,
    source: SOURCE,
    needs: ['order-visitors', 'history'],
    groups: GROUPS,
  }),
  toRatio({
    name: 'last-touch-gpm',
    title: { en: 'GPM by last touch', zh: '末次触点 GPM' },
    unit: 'money',
    scale: 1000,
    formula: `1000 · last-touch GMV / (view events + live-join events); ${SEE}`,
    sql: `SELECT sold_bucket AS bucket, currency, gmv AS numerator, watched AS denominator
FROM (
  SELECT touch_bucket AS sold_bucket, currency, SUM(amount) AS gmv
  FROM (${LAST_TOUCHES}) AS last_touches
  GROUP BY touch_bucket, currency
) AS sold
JOIN (
  SELECT bucket AS watched_bucket, COUNT(*) AS watched
  FROM events
  WHERE type IN ('view', 'live-join')
  GROUP BY bucket
) AS watching ON watched_bucket = sold_bucket`,
    source: `${SOURCE}; per thousand views by count, as gpm`,
    needs: ['order-visitors', 'history'],
    groups: GROUPS,
  }),
  toRatio({
    name: 'last-touch-new-customers',
    title: { en: 'New customers by last touch', zh: '末次触点新客占比' },
    formula: `buyers of a touched line that is of their first paid order ever / buyers of a touched line; ${SEE}`,
    sql: `SELECT
  bucket,
  SUM(CASE WHEN bought_at = first_ever_at THEN 1 ELSE 0 END) AS numerator,
  COUNT(*) AS denominator
FROM (
  SELECT touch_bucket AS bucket, buyer, MIN(paid_at) AS bought_at
  FROM (${TOUCHED_ORDERS}) AS touched_orders
  WHERE buyer <> ''
  GROUP BY touch_bucket, buyer
) AS buying
JOIN (
  SELECT known_buyer, MIN(ordered_at) AS first_ever_at
  FROM (
  ${selectFrom(['history', 'events'], 'buyer AS known_buyer, at_ms AS ordered_at', `${IS_PAID} AND buyer <> ''`)}
  ) AS ever
  GROUP BY known_buyer
) AS firsts ON known_buyer = buyer
GROUP BY bucket`,
    source: `${SOURCE}; first ever as in new-customer-share`,
    needs: ['order-visitors', 'buyers', 'history'],
    groups: GROUPS,
  }),
];
