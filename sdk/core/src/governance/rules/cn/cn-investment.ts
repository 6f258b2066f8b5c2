import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { RETURNS_PROMISED } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Franchise and investment that promise a return. */
export const CN_INVESTMENT: TextRule = defineClaimRule({
  id: 'cn-investment',
  impact: 'critical',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 25', '第二十五条')],
  claim: say('a promise of return without risk', '保本、无风险或者保收益的承诺'),
  advice: say('Take it out and warn of the risk.', '请删除，并提示可能存在的风险。'),
  words: RETURNS_PROMISED,
  exemptions: [
    denial(say('Article 25 asks for a warning; this is one.', '第二十五条要求提示风险，此处即为提示。')),
  ],
  categories: { never: ['media', 'toys'] },
});
