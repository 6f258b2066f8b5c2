import type { TextRule } from '../../contract/rule.ts';
import { MEDICAL_COSMETICS } from '../../standards/words/cn-health-words.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Cosmetics that sound like medicine. */
export const CN_COSMETICS_MEDICAL: TextRule = defineClaimRule({
  id: 'cn-cosmetics-medical',
  impact: 'critical',
  from: '2021-01-01',
  words: joinWords(MEDICAL_COSMETICS, CURES),
  exemptions: [
    DENIAL,
    {
      id: 'disinfectant',
      clause: [/卫消证字|消证字/u],
    },
  ],
  categories: { only: ['cosmetics'] },
});
