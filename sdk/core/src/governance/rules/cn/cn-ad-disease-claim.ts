import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** Ordinary goods that touch on disease. Foods, cosmetics, drugs and devices have rules of their own. */
export const CN_AD_DISEASE_CLAIM: TextRule = defineClaimRule({
  id: 'cn-ad-disease-claim',
  impact: 'critical',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 17', '第十七条')],
  claim: say('a medical effect of ordinary goods', '普通商品涉及疾病治疗或者使用医疗用语'),
  advice: say('Describe use and comfort.', '请改为描述用途和使用感受。'),
  words: CURES,
  exemptions: [
    denial(say('Article 17 forbids the claim; this denies it.', '第十七条禁止宣称，此处为否认。')),
  ],
  categories: { never: ['drug', 'medical-device', 'food', 'health-food', 'cosmetics', 'media', 'pets'] },
});
