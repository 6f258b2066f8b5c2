import type { TextRule } from '../../contract/rule.ts';
import { TESTIMONIALS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** A rare result told as if everybody had it. */
export const US_TYPICALITY: TextRule = defineClaimRule({
  id: 'us-typicality',
  impact: 'serious',
  from: '2023-07-26',
  words: TESTIMONIALS,
  exemptions: [
    {
      id: 'typical-stated',
      clause: [/\b(?:on average|average user|typical(?:ly)?|most (?:users|people))\b|平均|一般用户/u],
    },
  ],
});
