import type { BenchRow } from '../../bench-report.ts';
import { toMetricRow } from '../metric-rows.ts';
import { rankTarget } from '../parts/rank-target.ts';

const FIRST = 10;

/** What was asked, by rows, and the rows that fit. */
export interface Asked {
  /** Never found: what the shopper looked at. */
  readonly history: readonly number[];
  readonly relevant: readonly number[];
}

/** Where each relevant item stands: 0 is first. Ties count against it. */
export function rankRelevant(scores: Float32Array, { history, relevant }: Asked): readonly number[] {
  return relevant.map((target) => rankTarget(scores, { history, target }));
}

/**
 * How often at least one relevant item is among the first ten; beside it NDCG and recall over all relevant ones, and how
 * often ten items drawn by lot would do.
 *
 * @param ranks - of {@link rankRelevant}, one list for each of `asked`.
 */
export function toRelevanceRow(
  metric: string,
  ranks: readonly (readonly number[])[],
  chance: number,
): BenchRow {
  const row = toMetricRow({ metric, ranks: ranks.map((list) => Math.min(...list)), first: FIRST });
  const beside = {
    ...row.beside,
    [`NDCG@${FIRST}`]: toMean(ranks, (list) => toGain(list) / toGain([...list.keys()])),
    [`recall@${FIRST}`]: toMean(ranks, (list) => list.filter((rank) => rank < FIRST).length / list.length),
    'HR of chance': chance,
  };
  return { ...row, beside };
}

/** Mean share of cases in which ten of the candidates, drawn by lot, hold a relevant one. */
export function toChance(asked: readonly Asked[], itemCount: number): number {
  return toMean(asked, ({ history, relevant }) => {
    let miss = 1;
    for (let drawn = 0; drawn < FIRST; drawn += 1) {
      const left = itemCount - history.length - drawn;
      miss *= (left - relevant.length) / left;
    }
    return 1 - miss;
  });
}

function toGain(ranks: readonly number[]): number {
  return ranks.filter((rank) => rank < FIRST).reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0);
}

function toMean<One>(list: readonly One[], toValue: (one: One) => number): number {
  const sum = list.reduce((total, one) => total + toValue(one), 0);
  return Number((sum / Math.max(1, list.length)).toFixed(4));
}
