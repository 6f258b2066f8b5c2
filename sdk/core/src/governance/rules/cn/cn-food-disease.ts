import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_FOOD_SAFETY } from '../../standards/claim-laws.ts';
import { BODY_EFFECTS, CURES } from '../../standards/words/cure-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { denial } from '../claims/denial.ts';

/** Ordinary food that heals or tunes the body. */
export const CN_FOOD_DISEASE: TextRule = defineClaimRule({
  id: 'cn-food-disease',
  impact: 'critical',
  from: '2015-10-01',
  sources: [
    cite(CN_FOOD_SAFETY, 'articles 73 and 75', '第七十三条、第七十五条'),
    cite(CN_ADVERTISING, 'article 17', '第十七条'),
  ],
  claim: say('a medical or health effect of ordinary food', '普通食品的疾病防治或者保健功能宣称'),
  advice: say('Describe origin, taste and nutrients.', '请改为介绍产地、口味和营养成分。'),
  words: joinWords(CURES, BODY_EFFECTS),
  exemptions: [
    denial(say('Article 73 forbids the claim; this denies it.', '第七十三条禁止宣称，此处为否认。')),
    {
      id: 'nutrient-function',
      basis: say(
        'GB 28050 lets a nutrient’s function be stated in its words; check them there.',
        'GB 28050 允许使用规定的营养成分功能声称用语，请核对原文。',
      ),
      clause: [
        /维生素|叶酸|烟酸|泛酸|生物素|胆碱|[钙铁锌镁碘钾钠磷硒铜锰铬]|蛋白质|膳食纤维|脂肪|碳水/u,
        /有助|帮助|维持|增进|参与|构成|所需|需要|必需|重要|来源/u,
      ],
      text: [],
    },
  ],
  categories: { only: ['food'] },
});
