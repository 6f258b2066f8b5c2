import { findMetric, type MetricDefinition, type MetricFigure } from '@curio/core';
import {
  toChange,
  toReading,
  type Change,
  type ChangeTerms,
  type Reading,
} from '../../../figures/metric-reading.ts';
import { formatCount, formatMoney, formatRatio, toLocale, type Language } from '../../../locales/language.ts';
import type { NumbersWords } from '../../../locales/numbers-words.ts';
import { findFigure } from '../numbers-state.ts';

/** What every part of the figures needs to show one. */
export interface FigureContext {
  readonly language: Language;
  readonly words: NumbersWords;
  readonly now: readonly MetricFigure[];
  readonly before: readonly MetricFigure[];
  /** Days of the period. */
  readonly days: number;
  /** ms UTC. */
  readonly periodEnd: number;
  /** How many orders the money came of, now and before. */
  readonly orders: ChangeTerms['orders'];
  /** Of what money is shown; `null` where none was paid. */
  readonly currency: string | null;
  readonly computedAt: number;
  readonly collectorHost: string;
  /** Whether figures that are absent are 0, or may still come. */
  readonly isWhole: boolean;
}

/** One metric, read and compared. */
export interface ShownFigure {
  readonly metric: MetricDefinition;
  readonly figure: MetricFigure | undefined;
  readonly reading: Reading;
  readonly change: Change | null;
}

/**
 * Reads a metric out of the context.
 *
 * @param group - of figures that are split.
 * @throws where the metric is not defined: names are ours.
 */
export function readFigure(context: FigureContext, name: string, group?: string): ShownFigure {
  const metric = findMetric(name);
  if (metric === null) throw new Error(`There is no metric ${name}; METRICS names all.`);
  const { now, before, days, currency } = context;
  const place = group === undefined ? { currency } : { currency, group };
  const pair = { now: findFigure(now, name, place), before: findFigure(before, name, place) };
  return {
    metric,
    figure: pair.now,
    reading: toReading(metric, pair.now, days),
    change: toChange(metric, pair, context),
  };
}

/** Writes a metric's number in its unit. */
export function formatValue(
  { unit, isPerCurrency }: Pick<MetricDefinition, 'unit' | 'isPerCurrency'>,
  value: number,
  { language, currency }: Pick<FigureContext, 'language' | 'currency'>,
): string {
  if (unit === 'money' && isPerCurrency)
    return currency === null ? '–' : formatMoney(value, currency, language);
  if (unit === 'ratio') return formatRatio(value, language);
  if (unit === 'ms') return formatCount(Math.round(value / 60_000), language);
  return formatCount(value, language);
}

/** Writes a reading: its number, a dash while its sample is too small, or three dots while it may still come. */
export function formatReading(shown: ShownFigure, context: FigureContext): string {
  const { metric, reading } = shown;
  if (isComing(shown, context)) return '…';
  return reading.state === 'known' ? formatValue(metric, reading.value, context) : '–';
}

/** What a figure rests on; `''` for counts, which say it themselves. */
export function formatSample(shown: ShownFigure, context: FigureContext): string {
  const { metric, reading } = shown;
  const { language, words } = context;
  if (isComing(shown, context)) return '';
  if (metric.unit === 'ratio' && metric.isPerCurrency) return formatMoneySample(shown, context);
  if (reading.state === 'collecting') return words.collecting(formatCount(reading.sample, language));
  if (reading.sample !== null) return words.sample(formatCount(reading.sample, language));
  if (metric.unit !== 'money' || context.orders.now === 0) return '';
  return words.ofOrders(formatCount(context.orders.now, language));
}

/** Shares of money rest on that money. */
function formatMoneySample({ reading }: ShownFigure, { language, words, currency }: FigureContext): string {
  if (currency === null || reading.sample === null) return '';
  return words.ofMoney(formatMoney(reading.sample, currency, language));
}

function isComing({ figure }: ShownFigure, { isWhole }: FigureContext): boolean {
  return figure === undefined && !isWhole;
}

/** Writes a difference with its sign: `+12%`, or in points. */
export function formatChange(
  { by, kind }: Extract<Change, { state: 'known' }>,
  context: FigureContext,
): string {
  const locale = toLocale(context.language);
  if (kind === 'points') {
    const points = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
    return context.words.points(points.format(by * 100));
  }
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(by) < 0.1 ? 1 : 0,
  }).format(by);
}
