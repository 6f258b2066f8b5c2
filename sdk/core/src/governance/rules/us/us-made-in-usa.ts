import type { TextRule } from '../../contract/rule.ts';
import { MADE_IN_USA } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Made in USA without a word about what is not. */
export const US_MADE_IN_USA: TextRule = defineClaimRule({
  id: 'us-made-in-usa',
  impact: 'serious',
  from: '2021-08-13',
  words: MADE_IN_USA,
  exemptions: [
    {
      id: 'qualified',
      clause: [
        /\bimported\b|\b(?:foreign|global(?:ly)?)[- ](?:sourced|parts|materials)\b|\b(?:assembled|designed|sewn|printed) in\b|进口(?:部?件|材料)|组装/u,
      ],
    },
  ],
});
