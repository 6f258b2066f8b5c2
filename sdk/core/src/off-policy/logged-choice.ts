/** One place that was filled by a policy with known chances, and what came of it. @public */
export interface LoggedChoice<Context> {
  /** What was known when the item was chosen; target policy and reward model read it. */
  readonly context: Context;
  /** The item that was shown. */
  readonly item: string;
  /** Probability with which the policy that ran put it there, above 0; of a log without it nothing can be told. */
  readonly propensity?: number | undefined;
  /** What the place brought: a click as 0 or 1, seconds, money; at most 1e12 either way. */
  readonly reward: number;
  /**
   * Choices of one unit, such as a visitor, hang together and count as one where the error is told. Each is a unit of its
   * own without it.
   */
  readonly unit?: string | undefined;
}

/**
 * The policy to be judged: with which probability it would put each item there. What it does not name has 0; they sum
 * to 1.
 *
 * @public
 */
export type TargetPolicy<Context> = (context: Context) => ReadonlyMap<string, number>;

/**
 * What a place is expected to bring with an item in it, in the unit of the reward. Learn it from other choices than those
 * that it judges, or the error comes out too small.
 *
 * @public
 */
export type RewardModel<Context> = (context: Context, item: string) => number;
