import type { TextRule } from '../../contract/rule.ts';
import { GENERIC_GREEN } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good for the environment, without saying how. */
export const EU_ENV_GENERIC: TextRule = defineClaimRule({
  id: 'eu-env-generic',
  impact: 'serious',
  from: '2026-09-27',
  words: GENERIC_GREEN,
  exemptions: [
    {
      id: 'specified',
      text: [/\d ?%|\beu ecolabel\b|\ben iso 14024\b|\ben ?13432\b|\bclass [a-g]\b|欧盟生态标签|再生/u],
    },
  ],
});
