import type { BenchRow } from '../bench-report.ts';
import type { Pair } from './given.ts';
import { toMetrics, type Metrics } from './parts/rank-target.ts';

/** What a row says. */
export interface Ranked {
  readonly metric: string;
  readonly ranks: readonly number[];
  /** Figures of others for the same. */
  readonly given?: Pair | undefined;
  /** What both figures have to reach, over all cases; over cases that were drawn, within one standard error. */
  readonly budget?: Pair | undefined;
  /** How many cases there are, where not all were asked. */
  readonly drawnOf?: number;
  /** How many places count; 10 where absent. */
  readonly first?: number;
  /** What else a reader has to know. */
  readonly beside?: BenchRow['beside'];
}

/** Hit rate with NDCG beside it, and the figures given for both. */
export function toMetricRow(ranked: Ranked): BenchRow {
  const { metric, ranks, given, budget, first = 10, beside = {} } = ranked;
  const metrics = toMetrics(ranks, first);
  const { hitRate, ndcg, errors } = metrics;
  return {
    metric,
    value: round(hitRate),
    unit: `HR@${first}`,
    budget: budget?.[0] ?? null,
    pass: isReached(metrics, ranked),
    beside: {
      [`NDCG@${first}`]: round(ndcg),
      ...(budget === undefined ? {} : { 'NDCG budget': budget[1] }),
      ...(given === undefined ? {} : { 'given HR': given[0], 'given NDCG': given[1] }),
      ...beside,
      cases: ranks.length,
      '± of HR (one standard error)': round(errors[0]),
    },
  };
}

function isReached({ hitRate, ndcg, errors }: Metrics, { ranks, budget, drawnOf = 0 }: Ranked): boolean {
  if (budget === undefined) return true;
  const [hitSlack, ndcgSlack] = ranks.length < drawnOf ? errors : [0, 0];
  return round(hitRate + hitSlack) >= budget[0] && round(ndcg + ndcgSlack) >= budget[1];
}

/** A row for what cannot be measured here. */
export function toSkippedRow(metric: string): BenchRow {
  const reason = 'skipped: the folder ../shared/data is not beside the repository';
  return { metric, value: null, unit: '', budget: null, pass: true, beside: {}, reason };
}

/** What one list of ranks lost of the other's figures, in the worse of the two. */
export function toLossRow(metric: string, ranks: readonly number[], against: readonly number[]): BenchRow {
  const [ours, theirs] = [toMetrics(ranks), toMetrics(against)];
  const loss = Math.max(1 - ours.hitRate / theirs.hitRate, 1 - ours.ndcg / theirs.ndcg, 0);
  return {
    metric,
    value: Number((100 * loss).toFixed(2)),
    unit: '%',
    budget: 1,
    pass: loss <= 0.01,
    beside: { 'same rank in': round(ranks.filter((rank, at) => rank === against[at]).length / ranks.length) },
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
