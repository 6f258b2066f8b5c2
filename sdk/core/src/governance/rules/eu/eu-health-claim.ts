import type { TextRule } from '../../contract/rule.ts';
import { FOOD_HEALTH } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Food with health claims outside the register. */
export const EU_HEALTH_CLAIM: TextRule = defineClaimRule({
  id: 'eu-health-claim',
  impact: 'serious',
  from: '2007-07-01',
  words: FOOD_HEALTH,
  exemptions: [
    {
      id: 'authorised',
      clause: [
        /\bcontributes? to (?:the )?(?:normal|maintenance|reduction)\b|\b(?:vitamin|zinc|calcium|iron|magnesium|selenium|iodine|folate)\b|有助于[^,。;!?]{0,8}正常|维生素|[锌钙铁镁硒碘]/u,
      ],
    },
  ],
  categories: { only: ['food', 'health-food'] },
});
