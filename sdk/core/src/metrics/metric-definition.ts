/** What a metric's number is: a count, milliseconds, minor units of one currency, or a plain ratio. @public */
export type MetricUnit = 'count' | 'ms' | 'money' | 'ratio';

/**
 * What a metric may be split by.
 *
 * `content` is the clip or room in which something happened, or the item itself where it stood alone; `item` is the item
 * acted on. `day` is a calendar day at the offset from UTC that the reader asks for.
 *
 * @public
 */
export type MetricGroup = 'day' | 'item' | 'content' | 'source' | 'creator' | 'campaign';

/**
 * What has to be there for a metric to mean something.
 *
 * `visitors`: browser events with a visitor id, so only of those who consented. `paid-orders`: orders signed by the
 * merchant's server. `order-visitors`: paid orders whose visitor is known. `buyers`: paid orders with the buyer's
 * pseudonym. `service-events`: what the server tells after the sale. `history`: events from before the period. `items`:
 * the catalogue. `governance-acts`: what the rules found and what was taken down.
 *
 * @public
 */
export type MetricNeed =
  | 'visitors'
  | 'paid-orders'
  | 'order-visitors'
  | 'buyers'
  | 'service-events'
  | 'history'
  | 'items'
  | 'governance-acts';

/** From which ratio on a verdict is good, and from which it is fair; below it is poor. @public */
export interface VerdictBands {
  readonly good: number;
  readonly fair: number;
}

/**
 * One number a merchant reads, with the one way to compute it.
 *
 * `sql` is one text for DuckDB, ClickHouse and SQLite over the relations `events` (of the period), `history` (before it),
 * `later` (after it), `items` and `governance_acts`; see `docs/metrics.md` for their columns. It answers rows of `bucket`,
 * which is `''` unless the metric is split, with `currency` where it is about money, and with `metric`, or with `numerator`
 * and `denominator`, as engines divide integers differently.
 *
 * @public
 */
export interface MetricDefinition {
  /** kebab-case, stable for ever. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly unit: MetricUnit;
  /** Whether it is one amount, or a numerator and a denominator. */
  readonly answers: 'amount' | 'ratio';
  /** Whether there is one row a currency; amounts of two currencies are never added. */
  readonly isPerCurrency: boolean;
  /** For people, in the words of the event vocabulary. */
  readonly formula: string;
  readonly sql: string;
  /** Where the definition comes from; where sources disagree, which was chosen. */
  readonly source: string;
  readonly needs: readonly MetricNeed[];
  /** What it may be split by, beside not at all. */
  readonly groups: readonly MetricGroup[];
  /** The smallest denominator for which a ratio says something; 0 for amounts. */
  readonly minimumSample: number;
  /** What a ratio is multiplied by: 1 unless told, or the number of days in the period. */
  readonly scale?: number | 'days';
  /** Days after the period until which the figure may still change. */
  readonly settlesAfterDays?: number;
  /** Only on verdicts. */
  readonly bands?: VerdictBands;
}

/**
 * The least sample of a ratio: with 96 cases the margin of error at 95% is ten points at most (0.25 · 1.96² / 0.1²).
 *
 * @internal
 */
export const MINIMUM_SAMPLE = 100;

/** What an author of a metric has to say; the rest has a usual value. @internal */
export type MetricWords = Pick<MetricDefinition, 'name' | 'title' | 'formula' | 'sql' | 'source'> &
  Partial<MetricDefinition>;

/** A count, or an amount of the unit that is told. @internal */
export function toAmount(words: MetricWords): MetricDefinition {
  return {
    unit: 'count',
    answers: 'amount',
    isPerCurrency: words.unit === 'money',
    needs: [],
    groups: [],
    minimumSample: 0,
    ...words,
  };
}

/** A ratio, plain unless a unit is told. @internal */
export function toRatio(words: MetricWords): MetricDefinition {
  return {
    unit: 'ratio',
    answers: 'ratio',
    isPerCurrency: words.unit === 'money',
    needs: [],
    groups: [],
    minimumSample: MINIMUM_SAMPLE,
    ...words,
  };
}
