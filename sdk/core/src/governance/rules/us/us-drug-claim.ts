import type { TextRule } from '../../contract/rule.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Goods that claim to treat a disease, which makes them drugs that nobody approved. */
export const US_DRUG_CLAIM: TextRule = defineClaimRule({
  id: 'us-drug-claim',
  impact: 'critical',
  from: '1938-06-25',
  words: CURES,
  exemptions: [DENIAL],
  categories: { never: ['drug', 'medical-device', 'media', 'apparel'] },
});
