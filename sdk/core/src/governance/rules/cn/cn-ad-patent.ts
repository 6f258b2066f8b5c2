import type { WholeRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { PATENTS, PATENT_NUMBER } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Patents without type and number, and applications passed off as patents. */
export const CN_AD_PATENT: WholeRule = defineStatementRule({
  id: 'cn-ad-patent',
  impact: 'moderate',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 12', '第十二条')],
  claim: say('a patent without type and number', '未标明专利号和专利种类的专利宣传'),
  advice: say(
    'Write type and number, such as 实用新型专利 ZL…, or take it out.',
    '请标明专利种类和专利号，否则请删除。',
  ),
  words: PATENTS,
  statement: PATENT_NUMBER,
  exemptions: [
    {
      id: 'service',
      basis: say(
        'Article 12 is about patented goods; this is a service around patents.',
        '第十二条针对专利产品或者方法，此处为专利服务。',
      ),
      clause: [/专利(?:代理|申请服务|检索)|\bpatent (?:search|attorney|services?)\b/u],
      text: [],
    },
  ],
});
