import type { TextRule } from '../../contract/rule.ts';
import { FREE_OFFERS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** “Free” with conditions out of sight. */
export const US_FREE_OFFER: TextRule = defineClaimRule({
  id: 'us-free-offer',
  impact: 'serious',
  from: '1971-12-16',
  words: FREE_OFFERS,
  exemptions: [
    {
      id: 'condition-stated',
      text: [/\b(?:buy (?:one|\d)|orders? (?:over|above) \$|when you (?:buy|spend))|满\d+/u],
    },
  ],
});
