import type { OffPolicyOptions, OffPolicyResult } from './policy-value.ts';
import { readMaxWeight, type WeighedChoice } from './weigh-choices.ts';

/** What an estimator makes of a log. @internal */
export interface Draft {
  readonly value: number;
  /** By choice: how far it pulls the value away; they sum to 0. */
  readonly pulls: readonly number[];
}

/** An estimator: from the weights, in the order of the choices. @internal */
export type Estimator = (weights: readonly number[]) => Draft;

/** 97.5% of a standard normal lie below it. */
const Z_95 = 1.959_963_984_540_054;

/** Runs an estimator with and without clipping, and tells how far to trust it. @internal */
export function summariseValue(
  weighed: readonly WeighedChoice<unknown>[],
  estimate: Estimator,
  options: OffPolicyOptions,
): OffPolicyResult {
  const most = readMaxWeight(options);
  const raw = weighed.map(({ weight }) => weight);
  const weights = raw.map((weight) => Math.min(weight, most));
  const count = raw.length;
  const clippedCount = raw.filter((weight) => weight > most).length;
  const { value, pulls } = estimate(weights);
  const standardError = toStandardError(weighed, pulls);
  const reach = Z_95 * (standardError ?? 0);
  return {
    ok: true,
    value: {
      value,
      standardError,
      interval: standardError === null ? null : [value - reach, value + reach],
      count,
      effectiveCount: toEffectiveCount(weights),
      meanWeight: toMean(raw),
      clippedShare: clippedCount / count,
      clippingBias: clippedCount === 0 ? 0 : value - estimate(raw).value,
    },
  };
}

/** An estimator that is a mean of one term a choice. @internal */
export function toMeanDraft(terms: readonly number[]): Draft {
  const value = toMean(terms);
  return { value, pulls: terms.map((term) => term - value) };
}

/** The mean; of at least one. @internal */
export function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pulls are summed within each unit first, so that choices that hang together do not pass for independent ones. */
function toStandardError(
  weighed: readonly WeighedChoice<unknown>[],
  pulls: readonly number[],
): number | null {
  const sums = new Map<string | number, number>();
  for (const [at, { choice }] of weighed.entries()) {
    const unit = choice.unit ?? at;
    sums.set(unit, (sums.get(unit) ?? 0) + (pulls[at] ?? 0));
  }
  if (sums.size < 2) return null;
  const squares = [...sums.values()].reduce((sum, pull) => sum + pull ** 2, 0);
  return Math.sqrt((squares * sums.size) / (sums.size - 1)) / pulls.length;
}

function toEffectiveCount(weights: readonly number[]): number {
  const [sum, squares] = scaleToLargest(weights).reduce(
    ([total, square], share) => [total + share, square + share ** 2],
    [0, 0],
  );
  return sum ** 2 / squares;
}

/**
 * Weights by their largest, which is above 0: then neither their mean nor their squares round to 0.
 *
 * @internal
 */
export function scaleToLargest(weights: readonly number[]): readonly number[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return weights.map((weight) => weight / largest);
}
