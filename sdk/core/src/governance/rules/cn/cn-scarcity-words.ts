import type { TextRule } from '../../contract/rule.ts';
import { CN_COMPETITION, CN_PRICE_FRAUD } from '../../standards/claim-laws.ts';
import { SCARCITY } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Last pieces and crowds that nothing shows. */
export const CN_SCARCITY_WORDS: TextRule = defineClaimRule({
  id: 'cn-scarcity-words',
  impact: 'minor',
  from: '2022-07-01',
  sources: [
    cite(CN_PRICE_FRAUD, 'article 19(4)', '第十九条第（四）项'),
    cite(CN_COMPETITION, 'article 9', '第九条'),
  ],
  claim: say('scarcity that must be true', '须与事实相符的紧缺宣传'),
  advice: say(
    'Bind it to the stock, or state number and end.',
    '请与真实库存联动，或者写明限量数和截止时间。',
  ),
  words: SCARCITY,
  exemptions: [
    {
      id: 'limit-stated',
      basis: say('Article 19: number or end of the offer is stated.', '第十九条：已写明限量数或者截止时间。'),
      clause: [/限量\d|共\d+[件份套台]|截止|至\d+月\d+日/u],
      text: [],
    },
  ],
  replacement: '',
});
