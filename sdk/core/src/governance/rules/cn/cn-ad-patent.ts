import type { WholeRule } from '../../contract/rule.ts';
import { PATENTS, PATENT_NUMBER } from '../../standards/words/cn-advertising-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Patents without type and number, and applications passed off as patents. */
export const CN_AD_PATENT: WholeRule = defineStatementRule({
  id: 'cn-ad-patent',
  impact: 'moderate',
  from: '2015-09-01',
  words: PATENTS,
  statement: PATENT_NUMBER,
  exemptions: [
    {
      id: 'service',
      clause: [/专利(?:代理|申请服务|检索)|\bpatent (?:search|attorney|services?)\b/u],
    },
  ],
});
