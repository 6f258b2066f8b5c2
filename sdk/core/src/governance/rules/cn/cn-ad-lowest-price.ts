import type { TextRule } from '../../contract/rule.ts';
import { LOWEST_PRICES } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Lowest of all, and prices without a base. */
export const CN_AD_LOWEST_PRICE: TextRule = defineClaimRule({
  id: 'cn-ad-lowest-price',
  impact: 'serious',
  from: '2022-07-01',
  words: LOWEST_PRICES,
  exemptions: [
    {
      id: 'own-price',
      clause: [
        /本店|近\d+[天日]|过去\d+[天日]|成交价|厂商建议零售价|\b(?:our|in the last|past) (?:own|\d+)\b|\brrp\b/u,
      ],
    },
  ],
});
