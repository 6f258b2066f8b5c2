import type { TextRule } from '../../contract/rule.ts';
import { DISPARAGEMENT } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Other sellers and brands spoken of with contempt. */
export const CN_AD_DISPARAGE: TextRule = defineClaimRule({
  id: 'cn-ad-disparage',
  impact: 'serious',
  from: '2015-09-01',
  words: DISPARAGEMENT,
  exemptions: [
    {
      id: 'own-goods',
      clause: [/上一代|老款|旧款|自家/u],
    },
  ],
});
