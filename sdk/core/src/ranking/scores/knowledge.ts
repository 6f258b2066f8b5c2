import { decayInterest } from '../../interest/decay.ts';
import type { ScoreRequest } from '../slate.ts';

/** Even a well-known visitor sees some of what everybody likes. */
const MOST_KNOWLEDGE = 0.85;

/** Summed strength at which 63% of the most is reached: about two clips watched in full, our choice. */
const KNOWLEDGE_SCALE = 1.2;

/**
 * How much is known about a visitor: the share that interest has in the value.
 *
 * @returns 0 (nothing: the prior decides) to 0.85.
 * @public
 */
export function toKnowledge({ weights, agesHours }: Pick<ScoreRequest, 'weights' | 'agesHours'>): number {
  const strength = weights.reduce(
    (sum, weight, step) => sum + weight * decayInterest(agesHours[step] ?? 0),
    0,
  );
  return MOST_KNOWLEDGE * (1 - Math.exp(-strength / KNOWLEDGE_SCALE));
}
