import { toAmount, type MetricDefinition } from '../metric-definition.ts';

/** What governance did. @internal */
export const GOVERNING_METRICS: readonly MetricDefinition[] = [
  toActs('violations-found', 'found', {
    title: { en: 'Violations found', zh: '发现违规' },
    formula: 'number of pairs of item and rule that were first found in violation in the period',
  }),
  toActs('stopped-before-listing', 'stopped', {
    title: { en: 'Stopped before listing', zh: '上架前拦截' },
    formula: 'number of pairs of item and rule that kept an item out of a build in the period',
  }),
  toActs('taken-down', 'taken-down', {
    title: { en: 'Taken down', zh: '下架' },
    formula: 'number of items that were withdrawn in the period',
  }),
];

function toActs(
  name: string,
  act: string,
  words: Pick<MetricDefinition, 'title' | 'formula'>,
): MetricDefinition {
  return toAmount({
    name,
    ...words,
    sql: `SELECT bucket, COUNT(*) AS metric
FROM governance_acts
WHERE act = '${act}' AND at_ms >= :from
GROUP BY bucket`,
    source:
      'The reference system reports the three; each act counts once, at the time at which it was first seen',
    needs: ['governance-acts'],
    groups: ['day', 'item'],
  });
}
