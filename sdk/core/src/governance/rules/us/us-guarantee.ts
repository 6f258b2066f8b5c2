import type { TextRule } from '../../contract/rule.ts';
import { GUARANTEES } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Guarantees whose terms nobody sees. */
export const US_GUARANTEE: TextRule = defineClaimRule({
  id: 'us-guarantee',
  impact: 'moderate',
  from: '1985-05-01',
  words: GUARANTEES,
  exemptions: [
    {
      id: 'terms-stated',
      clause: [
        /\b\d+[- ](?:day|month|year)s?\b|\b(?:see|full) (?:terms|details|warranty)\b|\bas long as you own\b|\boriginal (?:purchaser|owner)\b|\d+(?:天|年)内|条款|详见/u,
      ],
    },
  ],
});
