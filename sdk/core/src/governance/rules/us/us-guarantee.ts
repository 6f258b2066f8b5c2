import type { TextRule } from '../../contract/rule.ts';
import { US_GUARANTEES } from '../../standards/claim-laws.ts';
import { GUARANTEES } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Guarantees whose terms nobody sees. */
export const US_GUARANTEE: TextRule = defineClaimRule({
  id: 'us-guarantee',
  impact: 'moderate',
  from: '1985-05-01',
  sources: [cite(US_GUARANTEES, '16 CFR 239.3 and 239.4', '16 CFR 239.3、239.4 ')],
  claim: say('a guarantee without its terms', '未说明条件的保证或者保修'),
  advice: say(
    'Say how long, for whom and how it is claimed; of “lifetime”, whose life.',
    '请说明期限、对象和办理方式；“终身”须说明指谁的寿命。',
  ),
  words: GUARANTEES,
  exemptions: [
    {
      id: 'terms-stated',
      basis: say('16 CFR 239: the main term stands beside it.', '16 CFR 239：已在旁说明主要条件。'),
      clause: [
        /\b\d+[- ](?:day|month|year)s?\b|\b(?:see|full) (?:terms|details|warranty)\b|\bas long as you own\b|\boriginal (?:purchaser|owner)\b|\d+(?:天|年)内|条款|详见/u,
      ],
      text: [],
    },
  ],
});
