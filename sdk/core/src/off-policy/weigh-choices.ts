import { CurioError } from '../errors.ts';
import type { LoggedChoice, TargetPolicy } from './logged-choice.ts';
import { refuse, type OffPolicyFailure, type OffPolicyOptions } from './policy-value.ts';

/** A choice with what the target thinks of it. @internal */
export interface WeighedChoice<Context> {
  readonly choice: LoggedChoice<Context>;
  readonly target: ReadonlyMap<string, number>;
  /** Probability by the target over the propensity: how many such choices this one stands for. */
  readonly weight: number;
}

type Weighed<Context> =
  | { readonly ok: true; readonly value: readonly WeighedChoice<Context>[] }
  | { readonly ok: false; readonly error: OffPolicyFailure };

/** Keeps each sum of squared weighted rewards finite, however long the log. */
const LEAST_PROPENSITY = 1e-12;

/** The largest reward or prediction that is taken. @internal */
export const MOST_REWARD = 1e12;

/** Probabilities that were rounded still sum to 1. */
const SUM_TOLERANCE = 1e-6;

/** Checks a log and weighs its choices; the first that cannot be used is named. @internal */
export function weighChoices<Context>(
  choices: readonly LoggedChoice<Context>[],
  policy: TargetPolicy<Context>,
): Weighed<Context> {
  if (choices.length === 0) return refuse('log-empty', 'The log has no choice; give at least one.');
  const weighed: WeighedChoice<Context>[] = [];
  for (const [at, choice] of choices.entries()) {
    const target = policy(choice.context);
    const flaw = findFlaw(choice, target);
    if (flaw !== null) {
      const { field, ...error } = flaw;
      return refuse(error.code, error.message, `choices[${at}]${field}`);
    }
    const weight = (target.get(choice.item) ?? 0) / (choice.propensity ?? 1);
    weighed.push({ choice, target, weight });
  }
  if (weighed.every(({ weight }) => weight === 0)) {
    const advice = 'log with exploration, or judge a policy nearer to the one that ran.';
    return refuse(
      'no-overlap',
      `The target would have shown none of the ${choices.length} choices; ${advice}`,
    );
  }
  return { ok: true, value: weighed };
}

type Flaw = OffPolicyFailure & { readonly field: string };

function findFlaw(
  { propensity, reward }: LoggedChoice<unknown>,
  target: ReadonlyMap<string, number>,
): Flaw | null {
  if (propensity === undefined) {
    const message = 'The choice has no propensity; leave out what was logged without one, and say how many.';
    return { code: 'propensity-missing', message, field: '.propensity' };
  }
  if (!(propensity >= LEAST_PROPENSITY && propensity <= 1)) {
    const message = `The propensity is ${propensity}; what was shown had a probability above 0 and up to 1.`;
    return { code: 'propensity-invalid', message, field: '.propensity' };
  }
  if (!(Math.abs(reward) <= MOST_REWARD)) {
    const message = `The reward is ${reward}; give a number of at most 1e12.`;
    return { code: 'reward-invalid', message, field: '.reward' };
  }
  return findPolicyFlaw([...target.values()]);
}

function findPolicyFlaw(probabilities: readonly number[]): Flaw | null {
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  const isShare = probabilities.every((probability) => probability >= 0 && probability <= 1);
  if (isShare && Math.abs(sum - 1) <= SUM_TOLERANCE) return null;
  const message = `The target's probabilities sum to ${sum}; each is of 0..1 and together they are 1.`;
  return { code: 'policy-invalid', message, field: '.context' };
}

/** The limit of the weights. @internal */
export function readMaxWeight({ maxWeight = Infinity }: OffPolicyOptions): number {
  if (maxWeight > 0) return maxWeight;
  throw new CurioError('wrong-call', `maxWeight is ${maxWeight}; give a number above 0, or nothing.`);
}
