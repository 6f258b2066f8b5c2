import type { TextRule } from '../../contract/rule.ts';
import { GREEN_CLAIMS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good for the environment, without a word about how. */
export const US_GREEN_GUIDES: TextRule = defineClaimRule({
  id: 'us-green-guides',
  impact: 'moderate',
  from: '2012-10-11',
  words: GREEN_CLAIMS,
  exemptions: [
    {
      id: 'qualified',
      clause: [/\d ?%|\b(?:astm|certified|because|made (?:from|with))\b|认证|再生|检测/u],
    },
  ],
});
