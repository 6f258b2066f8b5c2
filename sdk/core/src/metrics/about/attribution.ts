import { toAmount, toRatio, type MetricDefinition, type MetricWords } from '../metric-definition.ts';
import { WINDOWS, WINDOWS_MS } from '../windows.ts';
import { selectFrom, SHOPPER_LINES } from '../write-sql.ts';

/** Each line with every touch before it. */
const TOUCHED_LINES = `SELECT id, currency, amount, touch_bucket, touch_source, touch_content, touched_at, touch_id
  FROM (
    SELECT id, item, currency, amount, paid_at, shopper
    FROM (${SHOPPER_LINES}) AS lines
    WHERE currency <> '' AND item <> ''
  ) AS bought
  JOIN (
  ${selectFrom(
    ['history', 'events'],
    `id AS touch_id, visitor AS toucher, item AS touched_item, at_ms AS touched_at, bucket AS touch_bucket,
    source AS touch_source, CASE WHEN content <> '' THEN content ELSE item END AS touch_content`,
    `type IN ('product-click', 'add-to-cart') AND visitor <> '' AND at_ms >= :from - ${WINDOWS_MS.attribution}`,
  )}
  ) AS touches ON toucher = shopper AND touched_item = item
  WHERE touched_at <= paid_at AND touched_at >= paid_at - ${WINDOWS_MS.attribution}`;

const LAST_TOUCH = 'PARTITION BY id ORDER BY touched_at DESC, touch_id DESC';

/** Each line with the last touch before it. @internal */
export const LAST_TOUCHES: string = `SELECT id, currency, amount, touch_bucket, touch_source, touch_content
  FROM (
    SELECT
      id, currency, amount, touch_bucket, touch_source, touch_content,
      ROW_NUMBER() OVER (${LAST_TOUCH}) AS place
    FROM (${TOUCHED_LINES}) AS touched
  ) AS ranked
  WHERE place = 1`;

const WORDS = `a touch is a product-click or add-to-cart of the same item by the order's visitor, at most ${WINDOWS.attributionDays} days before payment`;
const SOURCE = `Last click on the same product within ${WINDOWS.attributionDays} days, then direct: our choice, as platforms differ between 1 and 30 days`;
const NEEDS = ['order-visitors', 'history'] as const;

/** Which content earned what. @internal */
export const ATTRIBUTION_METRICS: readonly MetricDefinition[] = [
  toAmount({
    name: 'last-touch-gmv',
    title: { en: 'GMV by last touch', zh: '末次触点成交金额' },
    unit: 'money',
    formula: `GMV of lines with a touch, each counted for the last one; ${WORDS}. What GMV has beyond it came direct or without a known visitor`,
    sql: `SELECT touch_bucket AS bucket, currency, SUM(amount) AS metric
FROM (${LAST_TOUCHES}) AS last_touches
GROUP BY touch_bucket, currency`,
    source: SOURCE,
    needs: NEEDS,
    groups: ['item', 'content', 'source', 'creator', 'campaign'],
  }),
  toAmount({
    name: 'assisted-gmv',
    title: { en: 'Assisted GMV', zh: '助攻成交金额' },
    unit: 'money',
    formula: `GMV of lines that a group touched and another group touched last, counted once for each such group; it cannot be added up over groups, and is empty unless it is split; ${WORDS}`,
    sql: `SELECT touch_bucket AS bucket, currency, SUM(amount) AS metric
FROM (
  SELECT DISTINCT id, touch_bucket, currency, amount
  FROM (
    SELECT id, touch_bucket, currency, amount, FIRST_VALUE(touch_bucket) OVER (${LAST_TOUCH}) AS last_bucket
    FROM (${TOUCHED_LINES}) AS touched
  ) AS ranked
  WHERE touch_bucket <> last_bucket
) AS assists
GROUP BY touch_bucket, currency`,
    source: 'Assisted conversions as GA4 once reported them: on the way, but not last',
    needs: NEEDS,
    groups: ['content', 'source', 'creator', 'campaign'],
  }),
  toFactShare({ name: 'fact-field', title: { en: 'Field share (F)', zh: '商家自播占比 F' } }, 'field'),
  toFactShare(
    { name: 'fact-alliance', title: { en: 'Alliance share (A)', zh: '达人矩阵占比 A' } },
    'alliance',
  ),
  toFactShare(
    { name: 'fact-campaign', title: { en: 'Campaign share (C)', zh: '营销活动占比 C' } },
    'campaign',
  ),
  toFactShare({ name: 'fact-top-kol', title: { en: 'Top-KOL share (T)', zh: '头部大V占比 T' } }, 'top-kol'),
];

function toFactShare(words: Pick<MetricWords, 'name' | 'title'>, factor: string): MetricDefinition {
  return toRatio({
    ...words,
    isPerCurrency: true,
    formula: `last-touch GMV whose touch has the source ${factor} / last-touch GMV whose touch has a source; ${WORDS}`,
    sql: `SELECT
  touch_bucket AS bucket,
  currency,
  SUM(CASE WHEN touch_source = '${factor}' THEN amount ELSE 0 END) AS numerator,
  SUM(amount) AS denominator
FROM (${LAST_TOUCHES}) AS last_touches
WHERE touch_source <> ''
GROUP BY touch_bucket, currency`,
    source: 'FACT: field, alliance, campaign, top-KOL, of the last touch; the four shares add up to 1',
    needs: NEEDS,
    groups: ['item', 'content'],
  });
}
