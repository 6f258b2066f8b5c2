import type { ScoreRequest } from '../ranking/slate.ts';
import { decayAversion, decayLasting } from './decay.ts';
import { hoursBetween } from './hours-between.ts';
import { INTEREST_DIMENSION, type InterestProfile } from './profile.ts';

/**
 * The profile as plain numbers for any {@link Ranker}: everything of a {@link ScoreRequest} but the candidates.
 *
 * `weights` are undecayed: a model reads the ages itself, tier 0 decays by them.
 *
 * @param nowMs - ms UTC.
 * @public
 */
export function toScoreInput(profile: InterestProfile, nowMs: number): Omit<ScoreRequest, 'candidates'> {
  const { steps } = profile;
  const history = new Float32Array(steps.length * INTEREST_DIMENSION);
  for (const [at, step] of steps.entries()) history.set(step.vector, at * INTEREST_DIMENSION);
  return {
    history,
    weights: Float32Array.from(steps, (step) => step.weight),
    agesHours: Float32Array.from(steps, (step) => hoursBetween(step.atMs, nowMs)),
    aversion: toBoundedAversion(profile, nowMs),
    lasting: profile.lasting.map((value) => value * decayLasting(hoursBetween(profile.updatedAtMs, nowMs))),
  };
}

/** The stored sum grows with every skip; what ranking reads has at most unit length. */
function toBoundedAversion(profile: InterestProfile, nowMs: number): Float32Array {
  const left = decayAversion(hoursBetween(profile.updatedAtMs, nowMs));
  const length = Math.hypot(...profile.aversion) * left;
  const scale = length > 1 ? left / length : left;
  return profile.aversion.map((value) => value * scale);
}
