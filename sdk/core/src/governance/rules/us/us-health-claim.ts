import type { TextRule } from '../../contract/rule.ts';
import { US_FTC_ACT } from '../../standards/claim-laws.ts';
import { UNPROVEN_RESULTS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Results on the body that need competent scientific proof. */
export const US_HEALTH_CLAIM: TextRule = defineClaimRule({
  id: 'us-health-claim',
  impact: 'serious',
  from: '1938-03-21',
  sources: [cite(US_FTC_ACT, 'sections 5 and 12', '第 5、12 条')],
  claim: say('a health result that needs scientific proof', '须有科学证据支持的健康效果宣称'),
  advice: say(
    'Keep the study at hand and state what it found, or take it out.',
    '请留存研究并如实表述结果，否则请删除。',
  ),
  words: UNPROVEN_RESULTS,
  exemptions: [
    {
      id: 'study-stated',
      basis: say(
        'The study stands beside it; the proof must carry the words.',
        '已在旁注明研究，证据须能支持该表述。',
      ),
      clause: [/n ?= ?\d|\b(?:study of \d|trial of \d|doi)|样本/u],
      text: [],
    },
  ],
  categories: { never: ['media', 'apparel'] },
});
