import { toAmount, toRatio, type MetricDefinition } from '../metric-definition.ts';
import { WINDOWS, WINDOWS_MS } from '../windows.ts';
import { IS_PAID, selectFrom } from '../write-sql.ts';

const IS_PAID_BY_BUYER = `${IS_PAID} AND buyer <> ''`;

/** Who bought. @internal */
export const CUSTOMER_METRICS: readonly MetricDefinition[] = [
  toAmount({
    name: 'buyers',
    title: { en: 'Buyers', zh: '成交人数' },
    formula: 'number of different buyers of trusted order-paid events',
    sql: `SELECT bucket, COUNT(DISTINCT buyer) AS metric
FROM events
WHERE ${IS_PAID_BY_BUYER}
GROUP BY bucket`,
    source: 'Paid buyers (UV); orders without a buyer are not in it',
    needs: ['buyers'],
    groups: ['day', 'item'],
  }),
  toRatio({
    name: 'new-customer-share',
    title: { en: 'New-customer share', zh: '新客占比' },
    formula:
      'buyers whose first paid order ever is in the period / buyers; split by day or item, whose first order ever is on that day or holds that item',
    sql: `SELECT
  bucket,
  SUM(CASE WHEN bought_at = first_ever_at THEN 1 ELSE 0 END) AS numerator,
  COUNT(*) AS denominator
FROM (
  SELECT bucket, buyer, MIN(at_ms) AS bought_at
  FROM events
  WHERE ${IS_PAID_BY_BUYER}
  GROUP BY bucket, buyer
) AS buying
JOIN (
  SELECT known_buyer, MIN(paid_at) AS first_ever_at
  FROM (
  ${selectFrom(['history', 'events'], 'buyer AS known_buyer, at_ms AS paid_at', IS_PAID_BY_BUYER)}
  ) AS ever
  GROUP BY known_buyer
) AS firsts ON known_buyer = buyer
GROUP BY bucket`,
    source:
      'First ever, as far back as the store reaches, and not first within a window; orders without a buyer are in neither part',
    needs: ['buyers', 'history'],
    groups: ['day', 'item'],
  }),
  toRatio({
    name: 'repurchase-30-days',
    title: { en: 'Repurchase within 30 days', zh: '30 天复购率' },
    formula: `buyers with a paid order that follows another order of theirs by at most ${WINDOWS.repurchaseDays} days / buyers`,
    sql: `SELECT
  bucket,
  COUNT(DISTINCT CASE
    WHEN earlier_order <> order_id AND earlier_at < ordered_at AND earlier_at >= ordered_at - ${WINDOWS_MS.repurchase}
      THEN buyer
    ELSE NULL
  END) AS numerator,
  COUNT(DISTINCT buyer) AS denominator
FROM (
  SELECT bucket, buyer, order_id, MIN(at_ms) AS ordered_at
  FROM events
  WHERE ${IS_PAID_BY_BUYER}
  GROUP BY bucket, buyer, order_id
) AS orders
LEFT JOIN (
  SELECT earlier_buyer, earlier_order, MIN(paid_at) AS earlier_at
  FROM (
  ${selectFrom(['history', 'events'], 'buyer AS earlier_buyer, order_id AS earlier_order, at_ms AS paid_at', IS_PAID_BY_BUYER)}
  ) AS ever
  GROUP BY earlier_buyer, earlier_order
) AS earlier ON earlier_buyer = buyer
GROUP BY bucket`,
    source:
      'Our choice: it looks back, so that a figure is final when its period ends; shop desks count buyers with two orders inside the window, which grows with the window',
    needs: ['buyers', 'history'],
    groups: ['day', 'item'],
  }),
];
