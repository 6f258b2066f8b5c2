import { findMetric, type MetricDefinition } from '@curio/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toChange, toReading } from './metric-reading.ts';

function getMetric(name: string): MetricDefinition {
  const metric = findMetric(name);
  if (metric === null) throw new Error(`There is no ${name}.`);
  return metric;
}

const VIEWS = getMetric('views');
const WATCH_THROUGH = getMetric('watch-through');
const GPM = getMetric('gpm');

const TERMS = { days: 7, orders: { now: 100, before: 100 } };

const share = fc
  .record({ denominator: fc.nat({ max: 5000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ denominator, part }) => ({
    metric: 'watch-through',
    numerator: Math.floor(denominator * part),
    denominator,
  }));

test('a ratio below its least sample is not shown, and its sample always is', () => {
  fc.assert(
    fc.property(share, (figure) => {
      const reading = toReading(WATCH_THROUGH, figure, 7);
      expect(reading.sample).toBe(figure.denominator);
      expect(reading.state === 'known').toBe(figure.denominator >= WATCH_THROUGH.minimumSample);
    }),
  );
  expect(toReading(WATCH_THROUGH, undefined, 7)).toEqual({ state: 'collecting', sample: 0 });
  expect(toReading(VIEWS, undefined, 7)).toEqual({ state: 'known', value: 0, sample: null });
});

test('what is the other way round goes the other way', () => {
  const opposite = { up: 'down', down: 'up', level: 'level' } as const;
  fc.assert(
    fc.property(share, share, (now, before) => {
      const change = toChange(WATCH_THROUGH, { now, before }, TERMS);
      const back = toChange(WATCH_THROUGH, { now: before, before: now }, TERMS);
      if (change?.state !== 'known' || back?.state !== 'known') return;
      expect(back.direction).toBe(opposite[change.direction]);
      expect(back.by).toBeCloseTo(-change.by, 10);
    }),
  );
});

test.each([
  [1000, 1010, 'level'],
  [1200, 1000, 'up'],
  [800, 1000, 'down'],
] as const)('%i views after %i are %s', (amount, earlier, direction) => {
  const pair = { now: { metric: 'views', amount }, before: { metric: 'views', amount: earlier } };
  expect(toChange(VIEWS, pair, TERMS)).toMatchObject({ state: 'known', direction, kind: 'relative' });
});

test('where nothing was before there is no percentage, and below the sample before none either', () => {
  const now = { metric: 'views', amount: 5 };
  expect(toChange(VIEWS, { now, before: undefined }, TERMS)).toEqual({ state: 'new' });
  expect(toChange(VIEWS, { now: undefined, before: undefined }, TERMS)).toBeNull();
  const rate = { metric: 'gpm', currency: 'EUR', numerator: 90_000, denominator: 400 };
  const few = { ...rate, denominator: 12 };
  expect(toChange(GPM, { now: rate, before: few }, TERMS)).toEqual({ state: 'collecting', sample: 12 });
  expect(toChange(GPM, { now: few, before: rate }, TERMS)).toBeNull();
  expect(toReading(GPM, rate, 7)).toEqual({ state: 'known', value: 225_000, sample: 400 });
});

test.each([
  [110, 'level', 'level'],
  [140, 'up', 'level'],
  [300, 'up', 'up'],
] as const)('%i percent of the money before is %s with 100 orders, %s with 10', (percent, many, few) => {
  const gmv = getMetric('gmv');
  const of = (amount: number): { metric: string; currency: string; amount: number } => ({
    metric: 'gmv',
    currency: 'EUR',
    amount,
  });
  const pair = { now: of(1000 * percent), before: of(100_000) };
  const withOrders = (orders: number): unknown =>
    toChange(gmv, pair, { days: 7, orders: { now: orders, before: orders } });
  expect(withOrders(100)).toMatchObject({ direction: many });
  expect(withOrders(10)).toMatchObject({ direction: few });
  expect(withOrders(0)).toMatchObject({ direction: 'level' });
});
