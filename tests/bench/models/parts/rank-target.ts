import type { Case } from '../read-interest.ts';

/**
 * Where the target stands among all items but those of the history: 0 is first. Ties count against it, so that whoever
 * scores all alike gets nothing.
 *
 * @param scores - one for each item; not changed.
 */
export function rankTarget(scores: ArrayLike<number>, { history, target }: Case): number {
  const wanted = scores[target] ?? Number.NaN;
  let rank = -1;
  for (let row = 0; row < scores.length; row += 1) if ((scores[row] ?? 0) >= wanted) rank += 1;
  for (const row of new Set(history)) if (row !== target && (scores[row] ?? 0) >= wanted) rank -= 1;
  // A score that is no number finds nothing.
  return rank < 0 ? scores.length : rank;
}

/** Means over the cases, 0..1. */
export interface Metrics {
  readonly hitRate: number;
  readonly ndcg: number;
}

/** @param first - so many places count. */
export function toMetrics(ranks: readonly number[], first = 10): Metrics {
  const hits = ranks.filter((rank) => rank < first);
  const gain = hits.reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0);
  const cases = Math.max(1, ranks.length);
  return { hitRate: hits.length / cases, ndcg: gain / cases };
}
