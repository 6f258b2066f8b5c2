import { findMetric } from '@curio/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toExampleMetrics } from '../testing/examples.ts';
import { MINIMUM_SAMPLE, sumMetrics, toCardFigures } from './figures.ts';

const count = fc.nat({ max: 100_000 });
const metrics = fc
  .record({ impressions: count, views: count, clicks: count, completes: count })
  .map((counts) => toExampleMetrics('a', counts));

test('the least sample is that of the metrics', () => {
  for (const name of ['click-through', 'watch-through'])
    expect(findMetric(name)?.minimumSample).toBe(MINIMUM_SAMPLE);
});

test('no ratio is shown below the minimum sample, and its sample always is', () => {
  fc.assert(
    fc.property(metrics, (row) => {
      const { clickThrough, watchThrough } = toCardFigures(row);
      expect(clickThrough.sample).toBe(row.impressions);
      expect(clickThrough.state === 'known').toBe(row.impressions >= MINIMUM_SAMPLE);
      expect(watchThrough.sample).toBe(row.views);
      expect(watchThrough.state === 'known').toBe(row.views >= MINIMUM_SAMPLE);
    }),
  );
});

test('a sum does not depend on the order of its cards', () => {
  fc.assert(
    fc.property(fc.array(metrics), (rows) => {
      expect(sumMetrics(rows)).toEqual(sumMetrics(rows.toReversed()));
    }),
  );
});
