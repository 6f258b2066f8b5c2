import type { TextRule } from '../../contract/rule.ts';
import { TOBACCO } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Tobacco and e-cigarettes offered online. */
export const CN_TOBACCO: TextRule = defineClaimRule({
  id: 'cn-tobacco',
  impact: 'critical',
  from: '2015-09-01',
  words: TOBACCO,
  exemptions: [
    {
      id: 'quit',
      clause: [/戒烟|控烟|禁止|请勿|未成年|\b(?:quit|stop) smoking\b|\bno smoking\b/u],
    },
  ],
  categories: { only: ['tobacco'] },
});
