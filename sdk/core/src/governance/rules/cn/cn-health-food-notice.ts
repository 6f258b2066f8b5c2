import type { WholeRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_FOOD_SAFETY } from '../../standards/claim-laws.ts';
import { HEALTH_FOODS, NO_MEDICINE_STATEMENT } from '../../standards/words/cn-health-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Health foods without the statement that they are no medicine. */
export const CN_HEALTH_FOOD_NOTICE: WholeRule = defineStatementRule({
  id: 'cn-health-food-notice',
  impact: 'serious',
  from: '2015-09-01',
  sources: [
    cite(CN_ADVERTISING, 'article 18(2)', '第十八条第二款'),
    cite(CN_FOOD_SAFETY, 'articles 78 and 79', '第七十八条、第七十九条'),
  ],
  claim: say(
    'a health food without the statement “本品不能代替药物”',
    '未声明“本品不能代替药物”的保健食品宣传',
  ),
  advice: say('Add 本品不能代替药物 where it is seen.', '请显著标明“本品不能代替药物”。'),
  words: HEALTH_FOODS,
  statement: NO_MEDICINE_STATEMENT,
  exemptions: [
    {
      id: 'no-health-food',
      basis: say(
        'Article 18 is about health foods; it says that it is none.',
        '第十八条针对保健食品，此处声明并非保健食品。',
      ),
      clause: [/(?:非|不是|不属于)保健(?:食)?品|\bnot a (?:dietary supplement|health food)\b/u],
      text: [],
    },
  ],
  categories: { only: ['health-food'], unknown: 'judge' },
});
