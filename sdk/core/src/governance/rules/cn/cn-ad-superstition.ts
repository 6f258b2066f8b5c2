import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { SUPERSTITION } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Luck, fate and exorcism as a selling point. */
export const CN_AD_SUPERSTITION: TextRule = defineClaimRule({
  id: 'cn-ad-superstition',
  impact: 'moderate',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 9(8)', '第九条第（八）项')],
  claim: say('luck or fate as a selling point', '以封建迷信作卖点'),
  advice: say('Tell of the motif, the craft or the material.', '请改为介绍寓意、工艺或者材质。'),
  words: SUPERSTITION,
  exemptions: [
    {
      id: 'folk-motif',
      basis: say(
        'Article 9(8): a motif or custom is told of, and no effect is promised.',
        '第九条第（八）项：仅介绍寓意或者民俗，未宣称效验。',
      ),
      clause: [/寓意|民俗|传统|非遗|文创|纹样|图案|小说/u],
      text: [],
      terms: ['similar-0'],
    },
  ],
});
