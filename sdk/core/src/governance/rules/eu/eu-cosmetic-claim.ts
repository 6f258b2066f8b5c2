import type { TextRule } from '../../contract/rule.ts';
import { COSMETIC_PRAISE } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Cosmetics praised for what is law anyway, or against lawful ingredients. */
export const EU_COSMETIC_CLAIM: TextRule = defineClaimRule({
  id: 'eu-cosmetic-claim',
  impact: 'moderate',
  from: '2013-07-11',
  words: COSMETIC_PRAISE,
  exemptions: [
    {
      id: 'evidence-stated',
      clause: [/\bn ?= ?\d|\b(?:report|study) (?:no\.?|of)|\bunder dermatological control\b|报告编号|样本/u],
    },
  ],
  categories: { only: ['cosmetics'] },
});
