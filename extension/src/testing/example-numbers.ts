import type { MetricFigure } from '@curio/core';
import type { NumbersQuestion, NumbersReading } from '../figures/numbers.ts';
import { listDays, toComparedPeriod } from '../figures/period.ts';
import type { Numbers } from '../panels/numbers/numbers-state.ts';

/** The instant at which the examples were computed. */
export const EXAMPLE_NOW: number = Date.UTC(2026, 10, 24, 12);

/** A shop of two currencies with too few orders for a verdict, beside a weaker week. */
export const EXAMPLE_FIGURES: readonly MetricFigure[] = [
  { metric: 'impressions', amount: 52_340 },
  { metric: 'views', amount: 31_020 },
  { metric: 'clicks', amount: 2_110 },
  { metric: 'adds-to-cart', amount: 640 },
  { metric: 'orders', amount: 214 },
  { metric: 'visitors', amount: 9_020 },
  { metric: 'gmv', currency: 'CNY', amount: 88_000 },
  { metric: 'gmv', currency: 'EUR', amount: 1_248_050 },
  { metric: 'quality-gmv', currency: 'EUR', amount: 1_131_000 },
  { metric: 'gpm', currency: 'EUR', numerator: 1_248_050, denominator: 31_020 },
  { metric: 'gmv-per-visitor', currency: 'EUR', numerator: 1_248_050, denominator: 9_020 },
  { metric: 'average-order', currency: 'CNY', numerator: 88_000, denominator: 4 },
  { metric: 'average-order', currency: 'EUR', numerator: 1_248_050, denominator: 210 },
  { metric: 'new-customer-share', numerator: 131, denominator: 198 },
  { metric: 'conversion', numerator: 190, denominator: 1_804 },
  { metric: 'refund-rate', currency: 'EUR', numerator: 62_400, denominator: 1_248_050 },
  { metric: 'order-refund-rate', numerator: 9, denominator: 214 },
  { metric: 'goods-verdict', numerator: 35, denominator: 37 },
  { metric: 'content-verdict', numerator: 18_400, denominator: 31_020 },
  { metric: 'service-verdict', numerator: 182, denominator: 214 },
  { metric: 'fact-field', currency: 'EUR', numerator: 501_000, denominator: 990_000 },
  { metric: 'fact-alliance', currency: 'EUR', numerator: 312_000, denominator: 990_000 },
  { metric: 'fact-campaign', currency: 'EUR', numerator: 120_000, denominator: 990_000 },
  { metric: 'fact-top-kol', currency: 'EUR', numerator: 57_000, denominator: 990_000 },
];

/** The same shop the week before: about a fifth less of everything. */
export const EXAMPLE_BEFORE: readonly MetricFigure[] = EXAMPLE_FIGURES.map((figure) => ({
  ...figure,
  ...(figure.amount === undefined ? {} : { amount: Math.round(figure.amount * 0.8) }),
  ...(figure.numerator === undefined ? {} : { numerator: Math.round(figure.numerator * 0.7) }),
  ...(figure.denominator === undefined ? {} : { denominator: Math.round(figure.denominator * 0.8) }),
}));

const COMPARED = toComparedPeriod('7-days', EXAMPLE_NOW);

/** The section as it stands when everything was read. */
export const EXAMPLE_NUMBERS: Numbers = {
  state: 'read',
  compared: COMPARED,
  now: EXAMPLE_FIGURES,
  before: EXAMPLE_BEFORE,
  isWhole: true,
  line: { metric: 'gmv', now: toDays('gmv', 'EUR', COMPARED.period.from), before: [] },
  top: { contents: [], now: [], before: [] },
  computedAt: EXAMPLE_NOW,
  collectorHost: 'collector.example',
  clockOffMs: 0,
};

/** Answers as a collector of the example shop would. */
export function answerNumbers({ query }: NumbersQuestion): NumbersReading {
  const isNow = query.to > COMPARED.period.from;
  const all = isNow ? EXAMPLE_FIGURES : EXAMPLE_BEFORE;
  return {
    state: 'read',
    figures: query.by === undefined ? all.filter(({ metric }) => query.names.includes(metric)) : split(query),
    computedAt: EXAMPLE_NOW,
    collectorHost: 'collector.example',
  };
}

function split({ by, names, from }: NumbersQuestion['query']): readonly MetricFigure[] {
  if (by === 'day') return names.flatMap((name) => toDays(name, 'EUR', from));
  return ['clip-1', 'live-1', '=kettle,9'].flatMap((group, at) => [
    { metric: 'clicks', group, amount: 90 - 20 * at },
    { metric: 'impressions', group, amount: 2_000 - 960 * at },
    { metric: 'click-through', group, numerator: 90 - 20 * at, denominator: 2_000 - 960 * at },
    { metric: 'last-touch-gmv', group, currency: 'EUR', amount: 412_000 - 150_000 * at },
  ]);
}

function toDays(metric: string, currency: string, from: number): readonly MetricFigure[] {
  const { utcOffsetMinutes } = COMPARED;
  return listDays({ from, to: from + 7 * 86_400_000 }, utcOffsetMinutes).map((group, at) => ({
    metric,
    group,
    currency,
    amount: 150_000 + 20_000 * ((at * 3) % 7),
  }));
}
