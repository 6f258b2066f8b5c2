import type { TextRule } from '../../contract/rule.ts';
import { PAID_REVIEWS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Pay for reviews that praise. */
export const US_REVIEW_INCENTIVE: TextRule = defineClaimRule({
  id: 'us-review-incentive',
  impact: 'critical',
  from: '2024-10-21',
  words: PAID_REVIEWS,
  exemptions: [
    {
      id: 'any-rating',
      clause: [/\b(?:honest|any rating|positive or negative|whatever)\b|如实|无论|不论/u],
    },
  ],
});
