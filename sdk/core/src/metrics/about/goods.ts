import { toRatio, type MetricDefinition } from '../metric-definition.ts';
import { WINDOWS, WINDOWS_MS } from '../windows.ts';
import { VALUED_LINES } from '../write-sql.ts';

const LAUNCHED_LINES = `SELECT bucket, currency, amount, paid_at, launched_at
  FROM (${VALUED_LINES}) AS lines
  LEFT JOIN (
    SELECT item AS launched_item, launched_at FROM items WHERE launched_at > 0
  ) AS launches ON launched_item = item`;

/** What new goods earn. @internal */
export const GOODS_METRICS: readonly MetricDefinition[] = [
  toRatio({
    name: 'new-goods-share',
    title: { en: 'New goods’ share of GMV', zh: '新品成交占比' },
    isPerCurrency: true,
    formula: `GMV of items paid for at or within ${WINDOWS.newGoodsDays} days after their launchedAt / GMV`,
    sql: `SELECT
  bucket,
  currency,
  SUM(CASE
    WHEN paid_at >= launched_at AND paid_at < launched_at + ${WINDOWS_MS.newGoods} THEN amount
    ELSE 0
  END) AS numerator,
  SUM(amount) AS denominator
FROM (${LAUNCHED_LINES}) AS dated
GROUP BY bucket, currency`,
    source: `Our choice of ${WINDOWS.newGoodsDays} days: platforms call goods new for 30 to 90`,
    needs: ['paid-orders', 'items'],
    groups: ['day'],
  }),
  toRatio({
    name: 'launch-against-daily',
    title: { en: 'Launch day against a usual day', zh: '首发日对日均成交倍数' },
    isPerCurrency: true,
    scale: 'days',
    formula: `GMV of items within ${WINDOWS.launchHours} hours of their launchedAt, as far as it lies in the period · days of the period / GMV of all items: how many usual days of the whole shop the launches were worth`,
    sql: `SELECT
  bucket,
  currency,
  SUM(CASE WHEN paid_at >= launched_at AND paid_at < launched_at + ${WINDOWS_MS.launch} THEN amount ELSE 0 END) AS numerator,
  SUM(amount) AS denominator
FROM (${LAUNCHED_LINES}) AS dated
GROUP BY bucket, currency`,
    source: `The reference system compares a launch with the shop’s daily value; our choice of ${WINDOWS.launchHours} hours from launchedAt`,
    needs: ['paid-orders', 'items'],
    groups: [],
  }),
];
