import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { CITATIONS } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Figures and studies without where they come from. */
export const CN_AD_CITATION_SOURCE: TextRule = defineClaimRule({
  id: 'cn-ad-citation-source',
  impact: 'moderate',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 11(2)', '第十一条第二款')],
  claim: say('a figure or study without its source', '未表明出处的数据或者调查结果'),
  advice: say('Put source, scope and period beside it.', '请在旁注明出处、适用范围和有效期限。'),
  words: CITATIONS,
  exemptions: [
    {
      id: 'source-stated',
      basis: say(
        'Article 11(2): the source stands beside it; keep the document.',
        '第十一条第二款：已在旁表明出处，请留存原件。',
      ),
      clause: [/来源|出处|数据来自|报告编号|检测报告|n ?= ?\d/u],
      text: [],
    },
  ],
});
