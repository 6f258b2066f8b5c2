import { toRatio, type MetricDefinition } from '../metric-definition.ts';
import { selectFrom, SHOPPER_LINES } from '../write-sql.ts';

/** Of those who saw something, who chose it and who bought. @internal */
export const CHOOSING_METRICS: readonly MetricDefinition[] = [
  toRatio({
    name: 'product-click-through',
    title: { en: 'Product click-through', zh: '商品点击率' },
    formula:
      'product-click events / (product-impression events + impression events whose item is a product of the catalogue)',
    sql: `SELECT
  bucket,
  SUM(CASE WHEN act = 'product-click' THEN 1 ELSE 0 END) AS numerator,
  SUM(CASE WHEN act = 'product-click' THEN 0 ELSE 1 END) AS denominator
FROM (
  SELECT bucket, act, kind
  FROM (
    SELECT bucket, type AS act, item
    FROM events
    WHERE type IN ('product-click', 'product-impression', 'impression')
  ) AS acts
  LEFT JOIN (SELECT item AS known_item, kind FROM items) AS goods ON known_item = item
) AS shown
WHERE act <> 'impression' OR kind = 'product'
GROUP BY bucket`,
    source:
      'Product clicks / product impressions, by events; a variant by visitors is common too and not chosen',
    needs: ['items'],
    groups: ['day', 'item', 'source', 'creator', 'campaign'],
  }),
  toRatio({
    name: 'add-to-cart-rate',
    title: { en: 'Add-to-cart rate', zh: '加购率' },
    formula: 'visitors with an add-to-cart / visitors with a product-click, product-view or add-to-cart',
    sql: `SELECT
  bucket,
  COUNT(DISTINCT CASE WHEN type = 'add-to-cart' THEN visitor ELSE NULL END) AS numerator,
  COUNT(DISTINCT visitor) AS denominator
FROM events
WHERE type IN ('product-click', 'product-view', 'add-to-cart') AND visitor <> ''
GROUP BY bucket`,
    source:
      'Visitors who added / visitors of the product, as Chinese shop desks count; GA4 divides sessions. Who adds from a card without opening it counts as a visitor of the product',
    needs: ['visitors'],
    groups: ['day', 'item', 'content', 'source', 'creator', 'campaign'],
  }),
  toConversion({
    name: 'conversion',
    title: { en: 'Conversion of clicks', zh: '点击成交转化率' },
    types: ['product-click'],
    source:
      'Paid visitors / product-click visitors; only payers who clicked count above the line, so it stays within 1. Split by item, both are of that item; split by day, both on that day',
    groups: ['day', 'item'],
  }),
  toConversion({
    name: 'view-conversion',
    title: { en: 'Conversion of views', zh: '观看成交率' },
    types: ['view', 'live-join'],
    source: 'Paid visitors / viewers of clips and rooms; only payers who viewed count above the line',
    groups: ['day'],
  }),
  toRatio({
    name: 'discovery-rate',
    title: { en: 'Discovery rate', zh: '发现率' },
    formula:
      'paid orders with a line whose category the visitor had come to by no product-click, product-view or add-to-cart on the surface search before / paid orders with a known visitor and a line of a known category',
    sql: `SELECT
  bucket,
  COUNT(DISTINCT CASE WHEN sought_at IS NULL OR sought_at >= paid_at THEN order_id ELSE NULL END) AS numerator,
  COUNT(DISTINCT order_id) AS denominator
FROM (
  SELECT bucket, order_id, paid_at, sought_at
  FROM (
    SELECT bucket, order_id, paid_at, shopper, category
    FROM (${SHOPPER_LINES}) AS lines
    JOIN (SELECT item AS known_item, category FROM items WHERE category <> '') AS goods ON known_item = item
  ) AS bought
  LEFT JOIN (
    SELECT visitor AS seeker, sought_category, MIN(sought_on) AS sought_at
    FROM (
      SELECT visitor, sought_on, sought_category
      FROM (
  ${selectFrom(
    ['history', 'events'],
    'visitor, item, at_ms AS sought_on',
    "surface = 'search' AND type IN ('product-click', 'product-view', 'add-to-cart') AND visitor <> ''",
  )}
      ) AS acts
      JOIN (SELECT item AS sought_item, category AS sought_category FROM items) AS goods ON sought_item = item
    ) AS searches
    GROUP BY visitor, sought_category
  ) AS sought ON seeker = shopper AND sought_category = category
) AS judged
GROUP BY bucket`,
    source:
      'Our choice: interest commerce is a purchase in a category that the visitor did not set out for; results of searching and filtering carry the surface search',
    needs: ['order-visitors', 'items', 'history'],
    groups: ['day'],
  }),
];

interface ConversionWords extends Pick<MetricDefinition, 'name' | 'title' | 'source' | 'groups'> {
  readonly types: readonly string[];
}

function toConversion({ types, ...words }: ConversionWords): MetricDefinition {
  const named = types.map((type) => `'${type}'`).join(', ');
  return toRatio({
    ...words,
    formula: `visitors with a ${types.join(' or ')} who also have a paid order in the period / visitors with a ${types.join(' or ')}`,
    sql: `SELECT
  bucket,
  SUM(CASE WHEN shopper <> '' THEN 1 ELSE 0 END) AS numerator,
  COUNT(*) AS denominator
FROM (SELECT DISTINCT bucket, visitor FROM events WHERE type IN (${named}) AND visitor <> '') AS interested
LEFT JOIN (
  SELECT DISTINCT bucket AS paid_bucket, shopper
  FROM (${SHOPPER_LINES}) AS lines
) AS payers ON shopper = visitor AND paid_bucket = bucket
GROUP BY bucket`,
    needs: ['visitors', 'order-visitors'],
  });
}
