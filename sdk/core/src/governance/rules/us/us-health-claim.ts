import type { TextRule } from '../../contract/rule.ts';
import { UNPROVEN_RESULTS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Results on the body that need competent scientific proof. */
export const US_HEALTH_CLAIM: TextRule = defineClaimRule({
  id: 'us-health-claim',
  impact: 'serious',
  from: '1938-03-21',
  words: UNPROVEN_RESULTS,
  exemptions: [
    {
      id: 'study-stated',
      clause: [/n ?= ?\d|\b(?:study of \d|trial of \d|doi)|样本/u],
    },
  ],
  categories: { never: ['media', 'apparel'] },
});
