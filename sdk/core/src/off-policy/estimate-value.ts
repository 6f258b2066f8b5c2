import type { LoggedChoice, RewardModel, TargetPolicy } from './logged-choice.ts';
import { refuse, type OffPolicyOptions, type OffPolicyResult } from './policy-value.ts';
import { scaleToLargest, summariseValue, toMean, toMeanDraft, type Draft } from './summarise-value.ts';
import { MOST_REWARD, weighChoices, type WeighedChoice } from './weigh-choices.ts';

/**
 * Inverse propensity scoring: the mean of weight times reward, where the weight is the target's probability over the
 * logged one. Without bias where the log can draw all that the target would show; much variance where the two differ.
 *
 * @throws {@link CurioError} `wrong-call` when `maxWeight` is not above 0.
 * @see Horvitz and Thompson 1952, A generalization of sampling without replacement from a finite universe.
 * @public
 */
export function estimateByPropensity<Context>(
  choices: readonly LoggedChoice<Context>[],
  target: TargetPolicy<Context>,
  options: OffPolicyOptions = {},
): OffPolicyResult {
  return estimateByWeights({ choices, target, options }, (rewards, weights) =>
    toMeanDraft(rewards.map((reward, at) => (weights[at] ?? 0) * reward)),
  );
}

/**
 * Self-normalised inverse propensity scoring: the mean of the rewards weighted by the same weights, which sum to what they
 * sum to. Stays within the rewards that were seen, and a constant added to all of them is added to it; its bias falls as
 * 1 / count. The error is that of the ratio, to first order.
 *
 * @throws {@link CurioError} `wrong-call` when `maxWeight` is not above 0.
 * @see Swaminathan and Joachims 2015, The self-normalized estimator for counterfactual learning.
 * @public
 */
export function estimateBySelfNormalised<Context>(
  choices: readonly LoggedChoice<Context>[],
  target: TargetPolicy<Context>,
  options: OffPolicyOptions = {},
): OffPolicyResult {
  return estimateByWeights({ choices, target, options }, (rewards, weights) => {
    const shares = scaleToLargest(weights);
    const meanShare = toMean(shares);
    const parts = shares.map((share) => share / meanShare);
    const value = toMean(rewards.map((reward, at) => (parts[at] ?? 0) * reward));
    return { value, pulls: rewards.map((reward, at) => (parts[at] ?? 0) * (reward - value)) };
  });
}

interface Judged<Context> {
  readonly choices: readonly LoggedChoice<Context>[];
  readonly target: TargetPolicy<Context>;
  readonly options: OffPolicyOptions;
}

/** For estimators that read nothing but rewards and weights. */
function estimateByWeights<Context>(
  { choices, target, options }: Judged<Context>,
  estimate: (rewards: readonly number[], weights: readonly number[]) => Draft,
): OffPolicyResult {
  const weighed = weighChoices(choices, target);
  if (!weighed.ok) return weighed;
  const rewards = choices.map(({ reward }) => reward);
  return summariseValue(weighed.value, (weights) => estimate(rewards, weights), options);
}

/** What {@link estimateDoublyRobust} judges, and with what. @public */
export interface DoublyRobustTarget<Context> {
  readonly target: TargetPolicy<Context>;
  readonly rewardModel: RewardModel<Context>;
}

/**
 * Doubly robust: what a reward model expects of the target, corrected by the weighted error that the model made on what
 * was shown. Right on average when either the propensities or the model are; the better the model, the less variance.
 * Of a model that answers 0 it is {@link estimateByPropensity}.
 *
 * @throws {@link CurioError} `wrong-call` when `maxWeight` is not above 0.
 * @see Dudík, Langford and Li 2011, Doubly robust policy evaluation and learning.
 * @public
 */
export function estimateDoublyRobust<Context>(
  choices: readonly LoggedChoice<Context>[],
  { target, rewardModel }: DoublyRobustTarget<Context>,
  options: OffPolicyOptions = {},
): OffPolicyResult {
  const weighed = weighChoices(choices, target);
  if (!weighed.ok) return weighed;
  const predicted = weighed.value.map((one) => predict(one, rewardModel));
  const wrong = predicted.findIndex(({ own, expected }) => !isInRange(own) || !isInRange(expected));
  if (wrong !== -1) {
    const message = 'The reward model answered with no number of at most 1e12; give one for every item.';
    return refuse('model-invalid', message, `choices[${wrong}].context`);
  }
  const errors = predicted.map(({ own }, at) => (weighed.value[at]?.choice.reward ?? 0) - own);
  return summariseValue(
    weighed.value,
    (weights) =>
      toMeanDraft(predicted.map(({ expected }, at) => expected + (weights[at] ?? 0) * (errors[at] ?? 0))),
    options,
  );
}

interface Prediction {
  /** Of the item that was shown. */
  readonly own: number;
  /** Over what the target would show. */
  readonly expected: number;
}

function predict<Context>(
  { choice, target }: WeighedChoice<Context>,
  rewardModel: RewardModel<Context>,
): Prediction {
  const { context, item } = choice;
  let expected = 0;
  for (const [other, probability] of target)
    if (probability > 0) expected += probability * rewardModel(context, other);
  return { own: rewardModel(context, item), expected };
}

function isInRange(value: number): boolean {
  // Rounded probabilities may sum to a little above 1.
  return Math.abs(value) <= MOST_REWARD * 1.001;
}
