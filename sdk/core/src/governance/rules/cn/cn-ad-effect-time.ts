import type { TextRule } from '../../contract/rule.ts';
import { QUICK_EFFECTS } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Effects within days, and slimming without end. */
export const CN_AD_EFFECT_TIME: TextRule = defineClaimRule({
  id: 'cn-ad-effect-time',
  impact: 'serious',
  from: '2015-09-01',
  words: QUICK_EFFECTS,
  exemptions: [
    {
      id: 'test-stated',
      clause: [/n ?= ?\d|测试|检测|受试|\b(?:study|tested|trial)\b/u],
    },
  ],
  categories: { never: ['media', 'electronics'] },
});
