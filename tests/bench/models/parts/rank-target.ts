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
  /** One standard error of each. */
  readonly errors: readonly [hitRate: number, ndcg: number];
}

/** @param first - so many places count. */
export function toMetrics(ranks: readonly number[], first = 10): Metrics {
  const gains = ranks.filter((rank) => rank < first).map((rank) => 1 / Math.log2(rank + 2));
  const cases = Math.max(1, ranks.length);
  const hitRate = gains.length / cases;
  const ndcg = gains.reduce((sum, gain) => sum + gain, 0) / cases;
  const square = gains.reduce((sum, gain) => sum + gain ** 2, 0) / cases;
  const toError = (variance: number): number => Math.sqrt(Math.max(0, variance) / cases);
  return { hitRate, ndcg, errors: [toError(hitRate * (1 - hitRate)), toError(square - ndcg ** 2)] };
}
