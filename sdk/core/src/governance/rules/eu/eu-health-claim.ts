import type { TextRule } from '../../contract/rule.ts';
import { EU_HEALTH_CLAIMS } from '../../standards/claim-laws.ts';
import { FOOD_HEALTH } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Food with health claims outside the register. */
export const EU_HEALTH_CLAIM: TextRule = defineClaimRule({
  id: 'eu-health-claim',
  impact: 'serious',
  from: '2007-07-01',
  sources: [cite(EU_HEALTH_CLAIMS, 'articles 10 and 12', '第十条、第十二条')],
  claim: say('a health claim outside the EU register', '未列入欧盟目录的健康声称'),
  advice: say(
    'Use the register’s words, or describe taste and origin.',
    '请使用目录用语，或者介绍口味和产地。',
  ),
  words: FOOD_HEALTH,
  exemptions: [
    {
      id: 'authorised',
      basis: say(
        'Regulation 432/2012 lists claims of this nutrient; check its words there.',
        '(EU) 432/2012 号条例列有该营养素的声称，请核对原文。',
      ),
      clause: [
        /\bcontributes? to (?:the )?(?:normal|maintenance|reduction)\b|\b(?:vitamin|zinc|calcium|iron|magnesium|selenium|iodine|folate)\b|有助于[^,。;!?]{0,8}正常|维生素|[锌钙铁镁硒碘]/u,
      ],
      text: [],
    },
  ],
  categories: { only: ['food', 'health-food'] },
});
