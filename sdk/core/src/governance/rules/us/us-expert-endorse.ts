import type { TextRule } from '../../contract/rule.ts';
import { EXPERTS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Doctors and other experts who recommend. */
export const US_EXPERT_ENDORSE: TextRule = defineClaimRule({
  id: 'us-expert-endorse',
  impact: 'serious',
  from: '2023-07-26',
  words: EXPERTS,
  exemptions: [
    {
      id: 'survey-stated',
      clause: [/\b(?:survey|study|report) (?:of|no\.?)|n ?= ?\d|调查|报告编号/u],
    },
  ],
});
