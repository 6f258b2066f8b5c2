import type { TextRule } from '../../contract/rule.ts';
import { EU_FOOD_INFORMATION, EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Goods that claim to cure. */
export const EU_CURE_CLAIM: TextRule = defineClaimRule({
  id: 'eu-cure-claim',
  impact: 'critical',
  from: '2007-12-12',
  sources: [
    cite(EU_UNFAIR_PRACTICES, 'annex I 17', '附件一第 17 项'),
    cite(EU_FOOD_INFORMATION, 'article 7(3)', '第七条第三款'),
  ],
  claim: say('a claim to cure an illness', '声称治愈疾病'),
  advice: say('Take it out; describe use and ingredients.', '请删除，改为描述用途和成分。'),
  words: CURES,
  exemptions: [denial(say('It denies the claim.', '此处为否认该宣称。'))],
  categories: { never: ['drug', 'medical-device', 'media', 'apparel'] },
});
