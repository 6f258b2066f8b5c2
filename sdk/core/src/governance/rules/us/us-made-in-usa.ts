import type { TextRule } from '../../contract/rule.ts';
import { US_ORIGIN } from '../../standards/claim-laws.ts';
import { MADE_IN_USA } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Made in USA without a word about what is not. */
export const US_MADE_IN_USA: TextRule = defineClaimRule({
  id: 'us-made-in-usa',
  impact: 'serious',
  from: '2021-08-13',
  sources: [cite(US_ORIGIN, '16 CFR 323.2', '16 CFR 323.2 ')],
  claim: say('an unqualified claim of US origin', '未加限定的美国原产宣称'),
  advice: say(
    'Use it only where all or virtually all is made there; else say “with imported parts”.',
    '仅限全部或几乎全部在美国制造；否则请注明“含进口部件”。',
  ),
  words: MADE_IN_USA,
  exemptions: [
    {
      id: 'qualified',
      basis: say(
        '16 CFR 323.2 is about unqualified claims; this one is qualified.',
        '16 CFR 323.2 仅约束未加限定的宣称，此处已作限定。',
      ),
      clause: [
        /\bimported\b|\b(?:foreign|global(?:ly)?)[- ](?:sourced|parts|materials)\b|\b(?:assembled|designed|sewn|printed) in\b|进口(?:部?件|材料)|组装/u,
      ],
      text: [],
    },
  ],
});
