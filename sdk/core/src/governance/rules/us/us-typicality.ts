import type { TextRule } from '../../contract/rule.ts';
import { US_ENDORSEMENTS } from '../../standards/claim-laws.ts';
import { TESTIMONIALS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** A rare result told as if everybody had it. */
export const US_TYPICALITY: TextRule = defineClaimRule({
  id: 'us-typicality',
  impact: 'serious',
  from: '2023-07-26',
  sources: [cite(US_ENDORSEMENTS, '16 CFR 255.2(b)', '16 CFR 255.2(b) ')],
  claim: say('one person’s result, which reads as what all may expect', '个别人的效果，易被理解为普遍效果'),
  advice: say('State what buyers generally see.', '请写明一般消费者可预期的效果。'),
  words: TESTIMONIALS,
  exemptions: [
    {
      id: 'typical-stated',
      basis: say(
        '16 CFR 255.2(b): what is typical stands beside it.',
        '16 CFR 255.2(b)：已在旁说明典型效果。',
      ),
      clause: [/\b(?:on average|average user|typical(?:ly)?|most (?:users|people))\b|平均|一般用户/u],
      text: [],
    },
  ],
});
