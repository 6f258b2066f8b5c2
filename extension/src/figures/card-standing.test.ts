import { expect, test } from 'vitest';
import { toExampleMetrics } from '../testing/examples.ts';
import { toRanks, toTrends } from './card-standing.ts';

test('the most clicked is first, ties share a place, what nobody clicked has none', () => {
  const rows = [
    toExampleMetrics('a', { impressions: 10, clicks: 2 }),
    toExampleMetrics('b', { impressions: 90, clicks: 5 }),
    toExampleMetrics('c', { impressions: 10, clicks: 2 }),
    toExampleMetrics('d', { impressions: 10, clicks: 1 }),
    toExampleMetrics('e', { impressions: 900 }),
  ];
  expect([...toRanks(rows)]).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', 4],
  ]);
});

test('a trend needs its sample in both periods, and more than chance', () => {
  const now = [
    toExampleMetrics('risen', { impressions: 1000, clicks: 90 }),
    toExampleMetrics('fallen', { impressions: 1000, clicks: 30 }),
    toExampleMetrics('same', { impressions: 1000, clicks: 61 }),
    toExampleMetrics('young', { impressions: 1000, clicks: 90 }),
    toExampleMetrics('new', { impressions: 1000, clicks: 90 }),
  ];
  const before = ['risen', 'fallen', 'same'].map((item) =>
    toExampleMetrics(item, { impressions: 1000, clicks: 60 }),
  );
  const few = toExampleMetrics('young', { impressions: 99, clicks: 1 });
  expect(Object.fromEntries(toTrends(now, [...before, few]))).toEqual({
    risen: 'up',
    fallen: 'down',
    same: 'level',
  });
});
