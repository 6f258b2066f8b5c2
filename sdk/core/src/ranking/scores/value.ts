import type { Scores } from '../slate.ts';

/**
 * What the merchant's side says about selling an item, so that quality GMV is what is maximised and not clicks. All
 * neutral where the site says nothing; see `RankingRules.facts`.
 *
 * @public
 */
export interface SellingFacts {
  /** Margin by price, 0..1. */
  readonly marginRatio: number;
  /** Probability that a sale comes back, 0..1. */
  readonly refundRisk: number;
  /** How well shop and item kept the rules and their service so far; 1 is clean, 0 is not to be shown. */
  readonly standing: number;
}

/** Says nothing for or against an item. @public */
export const NEUTRAL_SELLING_FACTS: SellingFacts = { marginRatio: 1, refundRisk: 0, standing: 1 };

/** What one outcome is worth against a sale at full margin, our choice; a head that the model lacks counts nothing. */
const HEAD_WEIGHTS = { pWatch: 0.05, pClick: 0.1, pCart: 0.3 };

/**
 * The one number a slate is ordered by: prior and interest in the proportion of what is known, and the outcomes that
 * a model predicts, times the item's standing. What a sale is worth is margin × pBuy × (1 − refund risk): money that
 * stays, not orders.
 *
 * @param knowledge - from `toKnowledge`.
 * @returns at least 0; comparable within one slate.
 * @public
 */
export function toValue(
  scores: Scores,
  knowledge: number,
  facts: SellingFacts = NEUTRAL_SELLING_FACTS,
): number {
  const blend = (1 - knowledge) * scores.prior + knowledge * scores.interest;
  const buy = facts.marginRatio * (scores.pBuy ?? 0) * (1 - facts.refundRisk);
  const steps =
    HEAD_WEIGHTS.pWatch * (scores.pWatch ?? 0) +
    HEAD_WEIGHTS.pClick * (scores.pClick ?? 0) +
    HEAD_WEIGHTS.pCart * (scores.pCart ?? 0);
  return (blend + steps + buy) * facts.standing;
}
