import type { TextRule } from '../../contract/rule.ts';
import { US_FREE } from '../../standards/claim-laws.ts';
import { FREE_OFFERS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** “Free” with conditions out of sight. */
export const US_FREE_OFFER: TextRule = defineClaimRule({
  id: 'us-free-offer',
  impact: 'serious',
  from: '1971-12-16',
  sources: [cite(US_FREE, '16 CFR 251.1', '16 CFR 251.1 ')],
  claim: say('“free” with conditions kept from the first sight', '未在显著处说明条件的“免费”'),
  advice: say('State every condition beside the word.', '请在“免费”旁写明全部条件。'),
  words: FREE_OFFERS,
  exemptions: [
    {
      id: 'condition-stated',
      basis: say(
        '16 CFR 251.1(c): the condition is stated at the outset.',
        '16 CFR 251.1(c)：已在旁说明条件。',
      ),
      clause: [],
      text: [/\b(?:buy (?:one|\d)|orders? (?:over|above) \$|when you (?:buy|spend))|满\d+/u],
    },
  ],
});
