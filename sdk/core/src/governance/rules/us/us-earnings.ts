import type { TextRule } from '../../contract/rule.ts';
import { US_FTC_ACT } from '../../standards/claim-laws.ts';
import { EARNINGS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Money that buyers shall make. */
export const US_EARNINGS: TextRule = defineClaimRule({
  id: 'us-earnings',
  impact: 'critical',
  from: '1938-03-21',
  sources: [cite(US_FTC_ACT, 'section 5', '第 5 条')],
  claim: say('a promise of earnings that needs proof', '须有证据支持的收益承诺'),
  advice: say('State what typical buyers earned, with the year.', '请写明典型用户的实际收益及年份。'),
  words: EARNINGS,
  exemptions: [
    {
      id: 'typical-stated',
      basis: say('The typical result stands beside it; keep the data.', '已在旁说明典型收益，请留存数据。'),
      clause: [/\b(?:typical|average|median)\w*\b|\b20\d\d (?:data|survey)\b|典型|平均|中位/u],
      text: [],
    },
  ],
  categories: { never: ['media'] },
});
