import type { WholeRule } from '../../contract/rule.ts';
import { HEALTH_FOODS, NO_MEDICINE_STATEMENT } from '../../standards/words/cn-health-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Health foods without the statement that they are no medicine. */
export const CN_HEALTH_FOOD_NOTICE: WholeRule = defineStatementRule({
  id: 'cn-health-food-notice',
  impact: 'serious',
  from: '2015-09-01',
  words: HEALTH_FOODS,
  statement: NO_MEDICINE_STATEMENT,
  exemptions: [
    {
      id: 'no-health-food',
      clause: [/(?:非|不是|不属于)保健(?:食)?品|\bnot a (?:dietary supplement|health food)\b/u],
    },
  ],
  categories: { only: ['health-food'], unknown: 'judge' },
});
