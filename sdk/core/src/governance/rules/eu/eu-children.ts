import type { TextRule } from '../../contract/rule.ts';
import { CHILD_APPEALS } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Children told to buy or to make parents buy. */
export const EU_CHILDREN: TextRule = defineClaimRule({
  id: 'eu-children',
  impact: 'serious',
  from: '2007-12-12',
  words: CHILD_APPEALS,
  exemptions: [
    {
      id: 'guardian',
      clause: [/同意|许可|陪同|监护|\b(?:permission|supervision|allowed)\b/u],
    },
  ],
});
