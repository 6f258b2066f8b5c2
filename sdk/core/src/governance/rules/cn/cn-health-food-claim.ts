import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_FOOD_SAFETY } from '../../standards/claim-laws.ts';
import { HEALTH_FOOD_PROMISES } from '../../standards/words/cn-health-words.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { denial } from '../claims/denial.ts';

/** Health foods that promise, heal or compare. */
export const CN_HEALTH_FOOD_CLAIM: TextRule = defineClaimRule({
  id: 'cn-health-food-claim',
  impact: 'critical',
  from: '2015-09-01',
  sources: [
    cite(CN_ADVERTISING, 'article 18(1)', '第十八条第一款'),
    cite(CN_FOOD_SAFETY, 'articles 73 and 79', '第七十三条、第七十九条'),
  ],
  claim: say('a promise or medical effect of a health food', '保健食品的功效保证、疾病预防治疗宣称或者对比'),
  advice: say('Use only the registered function.', '请仅使用注册或者备案的保健功能表述。'),
  words: joinWords(HEALTH_FOOD_PROMISES, CURES),
  exemptions: [denial(say('Article 18(2) asks for this statement.', '第十八条第二款要求作此声明。'))],
  categories: { only: ['health-food'] },
});
