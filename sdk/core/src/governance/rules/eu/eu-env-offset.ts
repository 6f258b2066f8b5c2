import type { TextRule } from '../../contract/rule.ts';
import { OFFSETS } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Goods called neutral because somebody plants trees. */
export const EU_ENV_OFFSET: TextRule = defineClaimRule({
  id: 'eu-env-offset',
  impact: 'critical',
  from: '2026-09-27',
  words: OFFSETS,
  exemptions: [
    {
      id: 'company-plan',
      clause: [/\b(?:by|until) 20[3-9]\d\b|\bour (?:company|offices?|goal)\b|到20[3-9]\d年|公司/u],
    },
  ],
});
