import type { TextRule } from '../../contract/rule.ts';
import { DRUG_PROMISES } from '../../standards/words/cn-health-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Drugs and devices that promise cure or safety. */
export const CN_AD_MEDICAL_EFFICACY: TextRule = defineClaimRule({
  id: 'cn-ad-medical-efficacy',
  impact: 'critical',
  from: '2015-09-01',
  words: DRUG_PROMISES,
  exemptions: [
    {
      id: 'leaflet',
      clause: [/说明书|不良反应|禁忌|批准文号|\b(?:leaflet|instructions for use|contraindications?)\b/u],
    },
  ],
  categories: { only: ['drug', 'medical-device'] },
});
