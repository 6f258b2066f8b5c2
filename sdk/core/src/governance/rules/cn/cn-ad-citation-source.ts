import type { TextRule } from '../../contract/rule.ts';
import { CITATIONS } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Figures and studies without where they come from. */
export const CN_AD_CITATION_SOURCE: TextRule = defineClaimRule({
  id: 'cn-ad-citation-source',
  impact: 'moderate',
  from: '2015-09-01',
  words: CITATIONS,
  exemptions: [
    {
      id: 'source-stated',
      clause: [/来源|出处|数据来自|报告编号|检测报告|n ?= ?\d/u],
    },
  ],
});
