import { METRICS } from '@curio/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listQueries } from '../../support/metrics/every-query.ts';
import { recount } from '../../support/metrics/recount/recount.ts';
import { SMALL_PERIOD, smallWorldArbitrary } from '../../support/metrics/small-world.ts';
import { readSqliteMetrics } from '../../support/metrics/sqlite-metrics.ts';

const QUERIES = listQueries(SMALL_PERIOD, 480);

test(
  'the SQL of every metric answers what its words say, on the edges of every window',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(smallWorldArbitrary(), fc.constantFrom(...QUERIES), (world, query) => {
        expect(readSqliteMetrics(world, query)).toEqual(recount(world, query));
      }),
      { numRuns: 400 },
    );
  },
);

test('every metric has a figure in some small world', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(smallWorldArbitrary(), fc.constantFrom(...QUERIES), (world, query) => {
      for (const { metric } of recount(world, query)) seen.add(metric);
    }),
    { numRuns: 1000, seed: 5 },
  );
  expect(METRICS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});
