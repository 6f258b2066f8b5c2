import type { MetricDefinition, MetricGroup } from './metric-definition.ts';

/** What metrics to read of what. @public */
export interface MetricsQuery {
  readonly site: string;
  /** ms UTC, inclusive. */
  readonly from: number;
  /** ms UTC, exclusive. */
  readonly to: number;
  /** Names of `METRICS`; at least one. */
  readonly names: readonly string[];
  /** What to split each by; each metric must have it among its groups. */
  readonly by?: MetricGroup;
  /** Only these groups of `by`; all when absent. */
  readonly groups?: readonly string[];
  /** Only this currency of the metrics about money: ISO 4217. */
  readonly currency?: string;
  /** How far the reader's clock is ahead of UTC, for `by: 'day'`; 0 when left out. */
  readonly utcOffsetMinutes?: number;
}

/**
 * One figure of a metric.
 *
 * What has no figure is 0 where the metric is an amount, and unknown where it is a ratio; a ratio about money has figures
 * only of currencies in which something was paid.
 *
 * @public
 */
export interface MetricFigure {
  readonly metric: string;
  /** The day as `2026-11-26`, the item, creator and so on, `''` where an event had none; absent when not split. */
  readonly group?: string;
  /** Only on metrics about money. */
  readonly currency?: string;
  /** Of an amount; never 0. */
  readonly amount?: number;
  /** Of a ratio. */
  readonly numerator?: number;
  /** Of a ratio; never 0. */
  readonly denominator?: number;
}

/** A row as a store's engine answers a metric's SQL. @public */
export type MetricRow = Readonly<Record<string, unknown>>;

/** How well something went; `too-few` where the sample says nothing. @public */
export type Verdict = 'good' | 'fair' | 'poor' | 'too-few';

/**
 * Reads one row of a metric's SQL; `null` where it has nothing to say.
 *
 * @param by - what the query was split by.
 * @public
 */
export function toMetricFigure(
  metric: MetricDefinition,
  by: MetricGroup | null,
  row: MetricRow,
): MetricFigure | null {
  const parts = metric.answers === 'amount' ? toAmountPart(row) : toRatioParts(row);
  if (parts === null) return null;
  const { bucket, currency } = row;
  return {
    metric: metric.name,
    ...(by === null ? {} : { group: by === 'day' ? toDate(Number(bucket)) : toText(bucket) }),
    ...(metric.isPerCurrency ? { currency: toText(currency) } : {}),
    ...parts,
  };
}

/**
 * The number that people read: the amount, or the ratio with its scale. Money is in minor units, and may have a fraction
 * where it is a ratio.
 *
 * @param days - length of the period, for metrics whose scale it is.
 * @public
 */
export function toMetricValue(metric: MetricDefinition, figure: MetricFigure, days: number): number {
  if (figure.amount !== undefined) return figure.amount;
  const { numerator = 0, denominator = 0 } = figure;
  const scale = metric.scale === 'days' ? days : (metric.scale ?? 1);
  return (numerator / denominator) * scale;
}

/** What a figure of a metric with bands means. @public */
export function toVerdict(metric: MetricDefinition, figure: MetricFigure): Verdict {
  const { numerator = 0, denominator = 0 } = figure;
  if (metric.bands === undefined || denominator < metric.minimumSample || denominator === 0) return 'too-few';
  const ratio = numerator / denominator;
  if (ratio >= metric.bands.good) return 'good';
  return ratio >= metric.bands.fair ? 'fair' : 'poor';
}

/** Puts figures in the order in which stores answer them: by currency, then by group, each in UTF-16 units. @public */
export function compareFigures(one: MetricFigure, other: MetricFigure): number {
  return compareTexts(one.currency, other.currency) || compareTexts(one.group, other.group);
}

type Parts = Pick<MetricFigure, 'amount' | 'numerator' | 'denominator'>;

function toAmountPart({ metric }: MetricRow): Parts | null {
  const amount = Number(metric ?? 0);
  return amount === 0 ? null : { amount };
}

function toRatioParts(row: MetricRow): Parts | null {
  const denominator = Number(row['denominator'] ?? 0);
  return denominator === 0 ? null : { numerator: Number(row['numerator'] ?? 0), denominator };
}

function toText(cell: unknown): string {
  return typeof cell === 'string' ? cell : '';
}

function compareTexts(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
