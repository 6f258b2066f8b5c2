import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { STATE_ORGANS } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** The state, its organs and its officials in advertising. */
export const CN_AD_STATE_ORGAN: TextRule = defineClaimRule({
  id: 'cn-ad-state-organ',
  impact: 'critical',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 9(1) and (2)', '第九条第（一）、（二）项')],
  claim: say('use of the state or its organs to sell', '借用国家机关或者其工作人员的名义、形象作宣传'),
  advice: say('Take it out; name the standard or licence instead.', '请删除，可改写为执行标准或者许可编号。'),
  words: STATE_ORGANS,
  exemptions: [
    {
      id: 'public-record',
      basis: say(
        'Article 11(1): it tells of a licence or public contract as granted.',
        '第十一条第一款：陈述与行政许可、公开采购内容相符的事实。',
      ),
      clause: [/中标|采购(?:目录|公告)|备案|许可证/u],
      text: [],
    },
  ],
});
