import type { TextRule } from '../../contract/rule.ts';
import { BODY_EFFECTS, CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Ordinary food that heals or tunes the body. */
export const CN_FOOD_DISEASE: TextRule = defineClaimRule({
  id: 'cn-food-disease',
  impact: 'critical',
  from: '2015-10-01',
  words: joinWords(CURES, BODY_EFFECTS),
  exemptions: [
    DENIAL,
    {
      id: 'nutrient-function',
      clause: [
        /维生素|叶酸|烟酸|泛酸|生物素|胆碱|[钙铁锌镁碘钾钠磷硒铜锰铬]|蛋白质|膳食纤维|脂肪|碳水/u,
        /有助|帮助|维持|增进|参与|构成|所需|需要|必需|重要|来源/u,
      ],
    },
  ],
  categories: { only: ['food'] },
});
