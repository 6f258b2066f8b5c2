import { toRatio, type MetricDefinition, type MetricWords } from '../metric-definition.ts';
import { HINTS, IS_PAID, selectFrom, SHOPPER_LINES } from '../write-sql.ts';

const STEPS = {
  reached: 'visitors with an impression',
  gathered: 'those with an impression and a view, live-join or product-click',
  converted: 'those of the gathered with a paid order',
  settled:
    'those of the converted who ever followed a shop or creator, or paid a second order by the end of the period',
} as const;

type Step = keyof typeof STEPS;

/**
 * How far each reached visitor came, as 0 or 1 a step. A follow counts even when it was taken back: the loop asks whether
 * the step was made.
 */
const VISITOR_STEPS = `SELECT
    visitor,
    gathered,
    CASE WHEN gathered = 1 AND shopper <> '' THEN 1 ELSE 0 END AS converted,
    CASE WHEN gathered = 1 AND shopper <> '' AND (follower <> '' OR regular <> '') THEN 1 ELSE 0 END AS settled
  FROM (
    SELECT visitor, gathered
    FROM (
      SELECT
        visitor,
        MAX(CASE WHEN type = 'impression' THEN 1 ELSE 0 END) AS reached,
        MAX(CASE WHEN type = 'impression' THEN 0 ELSE 1 END) AS gathered
      FROM events
      WHERE type IN ('impression', 'view', 'live-join', 'product-click') AND visitor <> ''
      GROUP BY visitor
    ) AS acts
    WHERE reached = 1
  ) AS reaching
  LEFT JOIN (SELECT DISTINCT shopper FROM (${SHOPPER_LINES}) AS lines) AS payers ON shopper = visitor
  LEFT JOIN (
    SELECT DISTINCT follower
    FROM (
  ${selectFrom(['history', 'events'], 'visitor AS follower', "type = 'follow' AND visitor <> ''")}
    ) AS follows
  ) AS followers ON follower = visitor
  LEFT JOIN (
    SELECT regular
    FROM (
      SELECT CASE WHEN visitor <> '' THEN visitor ELSE hinted_visitor END AS regular, order_id
      FROM (
  ${selectFrom(['history', 'events'], 'visitor, order_id', IS_PAID)}
      ) AS ever
      LEFT JOIN (${HINTS}) AS hints ON hinted_order = order_id
      WHERE visitor <> '' OR hinted_visitor <> ''
    ) AS known
    GROUP BY regular
    HAVING COUNT(DISTINCT order_id) > 1
  ) AS repeated ON regular = visitor`;

/** Gather, convert, settle, and round again. @internal */
export const GROWTH_LOOP_METRICS: readonly MetricDefinition[] = [
  toStep({ name: 'gather-rate', title: { en: 'Gather', zh: '汇聚流量' } }, 'gathered', 'reached'),
  toStep({ name: 'convert-rate', title: { en: 'Convert', zh: '促转化' } }, 'converted', 'gathered'),
  toStep({ name: 'settle-rate', title: { en: 'Settle', zh: '聚沉淀' } }, 'settled', 'converted'),
  toStep({ name: 'growth-loop', title: { en: 'Growth loop', zh: '滚动增长' } }, 'settled', 'reached'),
];

function toStep(words: Pick<MetricWords, 'name' | 'title'>, over: Step, under: Step): MetricDefinition {
  return toRatio({
    ...words,
    formula: `${over} / ${under} visitors. Reached: ${STEPS.reached}. Gathered: ${STEPS.gathered}. Converted: ${STEPS.converted}. Settled: ${STEPS.settled}. As each is part of the one before, the loop is the product of its three rates`,
    sql: `SELECT '' AS bucket, SUM(${toColumn(over)}) AS numerator, SUM(${toColumn(under)}) AS denominator
FROM (${VISITOR_STEPS}) AS steps`,
    source:
      'The reference system’s rolling growth; the steps are our choice, by visitors so that the rates can be multiplied',
    needs: ['visitors', 'order-visitors', 'history'],
  });
}

function toColumn(step: Step): string {
  return step === 'reached' ? '1' : step;
}
