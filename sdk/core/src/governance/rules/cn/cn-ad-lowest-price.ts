import type { TextRule } from '../../contract/rule.ts';
import { CN_LIVE_COMMERCE, CN_PRICE_FRAUD } from '../../standards/claim-laws.ts';
import { LOWEST_PRICES } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Lowest of all, and prices without a base. */
export const CN_AD_LOWEST_PRICE: TextRule = defineClaimRule({
  id: 'cn-ad-lowest-price',
  impact: 'serious',
  from: '2022-07-01',
  sources: [
    cite(CN_PRICE_FRAUD, 'articles 17 and 19', '第十七条、第十九条'),
    cite(CN_LIVE_COMMERCE, 'article 32', '第三十二条'),
  ],
  claim: say('a price compared with nothing that can be verified', '无依据或者无从比较的价格宣传'),
  advice: say('State the compared price, its days and its source.', '请标明被比较价格及其依据和期间。'),
  words: LOWEST_PRICES,
  exemptions: [
    {
      id: 'own-price',
      basis: say('Article 16: the compared price is named.', '第十六条：已标明被比较价格。'),
      clause: [
        /本店|近\d+[天日]|过去\d+[天日]|成交价|厂商建议零售价|\b(?:our|in the last|past) (?:own|\d+)\b|\brrp\b/u,
      ],
      text: [],
    },
  ],
});
