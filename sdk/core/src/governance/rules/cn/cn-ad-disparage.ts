import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_COMPETITION } from '../../standards/claim-laws.ts';
import { DISPARAGEMENT } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Other sellers and brands spoken of with contempt. */
export const CN_AD_DISPARAGE: TextRule = defineClaimRule({
  id: 'cn-ad-disparage',
  impact: 'serious',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 13', '第十三条'), cite(CN_COMPETITION, 'article 12', '第十二条')],
  claim: say('contempt for other sellers', '对其他经营者的贬低'),
  advice: say('Say what your own goods do.', '请只介绍自己的商品。'),
  words: DISPARAGEMENT,
  exemptions: [
    {
      id: 'own-goods',
      basis: say(
        'Article 13 protects others; this compares with own goods.',
        '第十三条保护其他经营者，此处为与自家商品比较。',
      ),
      clause: [/上一代|老款|旧款|自家/u],
      text: [],
    },
  ],
});
