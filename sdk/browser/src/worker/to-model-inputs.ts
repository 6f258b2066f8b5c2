import { INTEREST_DIMENSION, MAX_INTEREST_STEPS, type ScoreRequest } from '@curio/core';
import type { Tensors } from '@curio/inference';

/**
 * The inputs of an `interest-ranker`: histories are left-padded with zeros to 50 steps, ages are log1p of hours.
 *
 * @internal
 */
export function toModelInputs(request: ScoreRequest): Tensors {
  const steps = Math.min(MAX_INTEREST_STEPS, request.weights.length);
  const skipped = request.weights.length - steps;
  const history = new Float32Array(MAX_INTEREST_STEPS * INTEREST_DIMENSION);
  const weights = new Float32Array(MAX_INTEREST_STEPS);
  const age = new Float32Array(MAX_INTEREST_STEPS);
  const padding = MAX_INTEREST_STEPS - steps;
  history.set(request.history.subarray(skipped * INTEREST_DIMENSION), padding * INTEREST_DIMENSION);
  weights.set(request.weights.subarray(skipped), padding);
  age.set(
    request.agesHours.subarray(skipped).map((hours) => Math.log1p(hours)),
    padding,
  );
  const count = request.candidates.length / INTEREST_DIMENSION;
  return {
    history: { shape: [1, MAX_INTEREST_STEPS, INTEREST_DIMENSION], data: history },
    weights: { shape: [1, MAX_INTEREST_STEPS], data: weights },
    age: { shape: [1, MAX_INTEREST_STEPS], data: age },
    candidates: { shape: [count, INTEREST_DIMENSION], data: request.candidates },
  };
}
