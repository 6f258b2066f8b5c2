import type { TextRule } from '../../contract/rule.ts';
import { SUPERSTITION } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Luck, fate and exorcism as a selling point. */
export const CN_AD_SUPERSTITION: TextRule = defineClaimRule({
  id: 'cn-ad-superstition',
  impact: 'moderate',
  from: '2015-09-01',
  words: SUPERSTITION,
  exemptions: [
    {
      id: 'folk-motif',
      clause: [/寓意|民俗|传统|非遗|文创|纹样|图案|小说/u],
      terms: ['similar-0'],
    },
  ],
});
