import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { DRINKING } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Alcohol that urges to drink, drives, or promises relief. */
export const CN_ALCOHOL: TextRule = defineClaimRule({
  id: 'cn-alcohol',
  impact: 'serious',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 23', '第二十三条')],
  claim: say('an urge to drink or an effect of drinking', '诱导饮酒或者宣称饮酒功效'),
  advice: say('Tell of origin, grape, grain and taste.', '请改为介绍产地、原料和口感。'),
  words: DRINKING,
  exemptions: [
    {
      id: 'warning',
      basis: say('Article 23: it warns against drinking.', '第二十三条：属于劝诫饮酒的提示。'),
      clause: [/请勿|切勿|不要|严禁|禁止|理性饮酒|适量/u],
      text: [],
    },
  ],
  categories: { only: ['alcohol'] },
});
