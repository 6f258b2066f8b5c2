import { toMetricValue, type MetricDefinition, type MetricFigure } from '@curio/core';

/** What may be shown of a metric in one period. */
export type Reading =
  | {
      readonly state: 'known';
      readonly value: number;
      /** What a ratio was divided by; `null` for amounts, which are their own sample. */
      readonly sample: number | null;
    }
  | { readonly state: 'collecting'; readonly sample: number };

/** What became of a metric against the period before. */
export type Change =
  | {
      readonly state: 'known';
      readonly direction: Direction;
      /** Of a ratio the difference in points, 0.01 is one; of amounts and money the relative one. */
      readonly by: number;
      readonly kind: 'points' | 'relative';
      readonly before: Reading;
    }
  /** A ratio whose sample before was too small. */
  | { readonly state: 'collecting'; readonly sample: number }
  /** Nothing to divide by: there was nothing before. */
  | { readonly state: 'new' };

/** `level` where the difference may as well be chance. */
export type Direction = 'up' | 'down' | 'level';

/** Two-sided 95%. */
const CLEAR_DEVIATIONS = 1.96;

/** Reads a figure; an amount that is absent is 0, a ratio below its least sample is not shown. */
export function toReading(metric: MetricDefinition, figure: MetricFigure | undefined, days: number): Reading {
  if (metric.answers === 'amount') return { state: 'known', value: figure?.amount ?? 0, sample: null };
  const sample = figure?.denominator ?? 0;
  if (figure === undefined || sample === 0 || sample < metric.minimumSample) {
    return { state: 'collecting', sample };
  }
  return { state: 'known', value: toMetricValue(metric, figure, days), sample };
}

/** Two figures of one metric. */
export interface FigurePair {
  readonly now: MetricFigure | undefined;
  readonly before: MetricFigure | undefined;
}

/** What a comparison needs to know beside the figures. */
export interface ChangeTerms {
  /** Of the period. */
  readonly days: number;
  /** How many orders money came of, now and before. */
  readonly orders: { readonly now: number; readonly before: number };
}

/**
 * Compares a metric with the period before. What differs by no more than chance alone would is `level`: counts by their
 * own size, shares by what they are shares of, money by the number of its orders, whose different sizes make it even less
 * sure.
 */
export function toChange(metric: MetricDefinition, pair: FigurePair, terms: ChangeTerms): Change | null {
  const now = toReading(metric, pair.now, terms.days);
  const before = toReading(metric, pair.before, terms.days);
  if (now.state === 'collecting') return null;
  if (before.state === 'collecting') return { state: 'collecting', sample: before.sample };
  const difference = now.value - before.value;
  const chance =
    metric.isPerCurrency || metric.unit === 'money'
      ? toMoneyChance(metric, [now.value, before.value], terms.orders)
      : toChance(metric, pair);
  const direction = toDirection(Math.abs(difference) > chance ? difference : 0);
  if (metric.unit === 'ratio') return { state: 'known', direction, by: difference, kind: 'points', before };
  if (before.value === 0) return now.value === 0 ? null : { state: 'new' };
  return { state: 'known', direction, by: difference / before.value, kind: 'relative', before };
}

/** Compares two shares of counts: click-through of a card before and now. */
export function toShareDirection(now: Share, before: Share): Direction {
  const difference = now.part / now.whole - before.part / before.whole;
  return toDirection(Math.abs(difference) > toShareChance(now, before) ? difference : 0);
}

/** A part of a whole, both counts; the whole is not 0. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What a difference must be above, in the metric's own unit. */
function toChance(metric: MetricDefinition, { now, before }: FigurePair): number {
  if (metric.unit === 'count') {
    return CLEAR_DEVIATIONS * Math.sqrt((now?.amount ?? 0) + (before?.amount ?? 0));
  }
  if (metric.unit !== 'ratio') return 0;
  return toShareChance(toShare(now), toShare(before));
}

function toMoneyChance(
  { unit }: MetricDefinition,
  [now, before]: readonly [number, number],
  orders: ChangeTerms['orders'],
): number {
  if (unit === 'ratio') {
    return toShareChance(
      { part: now * orders.now, whole: orders.now },
      { part: before * orders.before, whole: orders.before },
    );
  }
  return CLEAR_DEVIATIONS * ((now + before) / 2) * Math.sqrt(1 / orders.now + 1 / orders.before);
}

function toShare({ numerator: part = 0, denominator: whole = 1 }: Partial<MetricFigure> = {}): Share {
  return { part, whole };
}

/** The pooled two-proportion test. */
function toShareChance(now: Share, before: Share): number {
  if (now.whole === 0 || before.whole === 0) return Number.POSITIVE_INFINITY;
  const pooled = Math.min(1, (now.part + before.part) / (now.whole + before.whole));
  return CLEAR_DEVIATIONS * Math.sqrt(pooled * (1 - pooled) * (1 / now.whole + 1 / before.whole));
}

function toDirection(difference: number): Direction {
  if (difference === 0) return 'level';
  return difference > 0 ? 'up' : 'down';
}
