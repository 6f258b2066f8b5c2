import { INTEREST_DIMENSION, MAX_INTEREST_STEPS } from '@curio/core';
import type { Model, Tensors } from '@curio/inference';
import type { WorkerQuery } from './protocol.ts';

/** What a model of the kind `interest-ranker` is run with. @internal */
export interface RankerInputs {
  /** Candidates. */
  readonly count: number;
  readonly inputs: Tensors;
}

/**
 * The inputs of an `interest-ranker`, of the four that there are those which the model names: histories are left-padded
 * with zeros to 50 steps, ages are log1p of hours.
 *
 * @internal
 */
export function toModelInputs(
  query: Omit<WorkerQuery, 'taste'> & { readonly candidates: Float32Array },
  model: Pick<Model, 'inputs'>,
): RankerInputs {
  const steps = Math.min(MAX_INTEREST_STEPS, query.weights.length);
  const skipped = query.weights.length - steps;
  const history = new Float32Array(MAX_INTEREST_STEPS * INTEREST_DIMENSION);
  const weights = new Float32Array(MAX_INTEREST_STEPS);
  const age = new Float32Array(MAX_INTEREST_STEPS);
  const padding = MAX_INTEREST_STEPS - steps;
  history.set(query.history.subarray(skipped * INTEREST_DIMENSION), padding * INTEREST_DIMENSION);
  weights.set(query.weights.subarray(skipped), padding);
  age.set(
    query.agesHours.subarray(skipped).map((hours) => Math.log1p(hours)),
    padding,
  );
  const count = query.candidates.length / INTEREST_DIMENSION;
  const all: Tensors = {
    history: { shape: [1, MAX_INTEREST_STEPS, INTEREST_DIMENSION], data: history },
    weights: { shape: [1, MAX_INTEREST_STEPS], data: weights },
    age: { shape: [1, MAX_INTEREST_STEPS], data: age },
    candidates: { shape: [count, INTEREST_DIMENSION], data: query.candidates },
  };
  const named = model.inputs.flatMap(({ name }) => (name in all ? [[name, all[name]]] : []));
  // Names of `all` alone, each with its tensor.
  return { count, inputs: Object.fromEntries(named) as Tensors };
}
