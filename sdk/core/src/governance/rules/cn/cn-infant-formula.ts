import type { TextRule } from '../../contract/rule.ts';
import { BREAST_MILK } from '../../standards/words/cn-health-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Infant food that claims to stand in for breast milk. */
export const CN_INFANT_FORMULA: TextRule = defineClaimRule({
  id: 'cn-infant-formula',
  impact: 'critical',
  from: '2015-09-01',
  words: BREAST_MILK,
  exemptions: [DENIAL],
});
