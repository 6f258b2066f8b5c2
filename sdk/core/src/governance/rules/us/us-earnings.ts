import type { TextRule } from '../../contract/rule.ts';
import { EARNINGS } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Money that buyers shall make. */
export const US_EARNINGS: TextRule = defineClaimRule({
  id: 'us-earnings',
  impact: 'critical',
  from: '1938-03-21',
  words: EARNINGS,
  exemptions: [
    {
      id: 'typical-stated',
      clause: [/\b(?:typical|average|median)\w*\b|\b20\d\d (?:data|survey)\b|典型|平均|中位/u],
    },
  ],
  categories: { never: ['media'] },
});
