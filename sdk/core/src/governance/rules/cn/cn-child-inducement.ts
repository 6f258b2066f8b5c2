import type { TextRule } from '../../contract/rule.ts';
import { CHILD_APPEALS } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Children told to have goods bought. */
export const CN_CHILD_INDUCEMENT: TextRule = defineClaimRule({
  id: 'cn-child-inducement',
  impact: 'serious',
  from: '2015-09-01',
  words: CHILD_APPEALS,
  exemptions: [
    {
      id: 'guardian',
      clause: [/同意|许可|陪同|监护|帮忙|(?:permission|supervision)/u],
    },
  ],
});
