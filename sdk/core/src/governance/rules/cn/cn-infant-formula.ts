import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { BREAST_MILK } from '../../standards/words/cn-health-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Infant food that claims to stand in for breast milk. */
export const CN_INFANT_FORMULA: TextRule = defineClaimRule({
  id: 'cn-infant-formula',
  impact: 'critical',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 20', '第二十条')],
  claim: say('a claim to replace breast milk', '声称替代母乳'),
  advice: say('Take it out; name age and ingredients.', '请删除，仅介绍适用月龄和配料。'),
  words: BREAST_MILK,
  exemptions: [
    denial(say('Article 20 forbids the claim; this denies it.', '第二十条禁止宣称，此处为否认。')),
  ],
});
