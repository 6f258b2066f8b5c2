import type { TextRule } from '../../contract/rule.ts';
import { HEALTH_FOOD_PROMISES } from '../../standards/words/cn-health-words.ts';
import { CURES } from '../../standards/words/cure-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { joinWords } from '../claims/join-words.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Health foods that promise, heal or compare. */
export const CN_HEALTH_FOOD_CLAIM: TextRule = defineClaimRule({
  id: 'cn-health-food-claim',
  impact: 'critical',
  from: '2015-09-01',
  words: joinWords(HEALTH_FOOD_PROMISES, CURES),
  exemptions: [DENIAL],
  categories: { only: ['health-food'] },
});
