import type { TextRule } from '../../contract/rule.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Goods that claim to cure. */
export const EU_CURE_CLAIM: TextRule = defineClaimRule({
  id: 'eu-cure-claim',
  impact: 'critical',
  from: '2007-12-12',
  words: CURES,
  exemptions: [DENIAL],
  categories: { never: ['drug', 'medical-device', 'media', 'apparel'] },
});
