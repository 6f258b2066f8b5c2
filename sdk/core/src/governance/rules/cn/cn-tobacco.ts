import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_ECIGARETTES } from '../../standards/claim-laws.ts';
import { TOBACCO } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Tobacco and e-cigarettes offered online. */
export const CN_TOBACCO: TextRule = defineClaimRule({
  id: 'cn-tobacco',
  impact: 'critical',
  from: '2015-09-01',
  sources: [
    cite(CN_ADVERTISING, 'article 22', '第二十二条'),
    cite(CN_ECIGARETTES, 'articles 15 and 19', '第十五条、第十九条'),
  ],
  claim: say(
    'tobacco or an e-cigarette, which may not be promoted online',
    '不得在互联网推销的烟草制品或者电子烟',
  ),
  advice: say('Take the goods off the shop.', '请下架该商品。'),
  words: TOBACCO,
  exemptions: [
    {
      id: 'quit',
      basis: say(
        'Article 22 forbids promotion; this helps to quit or warns.',
        '第二十二条禁止宣传，此处为戒烟或者警示。',
      ),
      clause: [/戒烟|控烟|禁止|请勿|未成年|\b(?:quit|stop) smoking\b|\bno smoking\b/u],
      text: [],
    },
  ],
  categories: { only: ['tobacco'] },
});
