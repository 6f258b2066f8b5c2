import type { TextRule } from '../../contract/rule.ts';
import { US_REVIEWS } from '../../standards/claim-laws.ts';
import { PAID_REVIEWS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Pay for reviews that praise. */
export const US_REVIEW_INCENTIVE: TextRule = defineClaimRule({
  id: 'us-review-incentive',
  impact: 'critical',
  from: '2024-10-21',
  sources: [cite(US_REVIEWS, '16 CFR 465.4', '16 CFR 465.4 ')],
  claim: say('pay for a review that praises', '以利益换取好评'),
  advice: say('Ask for honest reviews, whatever they say.', '请邀请如实评价，不限好坏。'),
  words: PAID_REVIEWS,
  exemptions: [
    {
      id: 'any-rating',
      basis: say(
        '16 CFR 465.4 is about one mood; any rating is welcome here.',
        '16 CFR 465.4 针对特定倾向，此处不限评价好坏。',
      ),
      clause: [/\b(?:honest|any rating|positive or negative|whatever)\b|如实|无论|不论/u],
      text: [],
    },
  ],
});
