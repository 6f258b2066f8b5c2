import type { TextRule } from '../../contract/rule.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Ordinary goods that touch on disease. Foods, cosmetics, drugs and devices have rules of their own. */
export const CN_AD_DISEASE_CLAIM: TextRule = defineClaimRule({
  id: 'cn-ad-disease-claim',
  impact: 'critical',
  from: '2015-09-01',
  words: CURES,
  exemptions: [DENIAL],
  categories: { never: ['drug', 'medical-device', 'food', 'health-food', 'cosmetics', 'media', 'pets'] },
});
