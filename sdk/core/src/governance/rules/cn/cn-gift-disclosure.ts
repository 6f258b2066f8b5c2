import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING, CN_PRICE_FRAUD } from '../../standards/claim-laws.ts';
import { VAGUE_GIFTS } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Gifts without name and number. */
export const CN_GIFT_DISCLOSURE: TextRule = defineClaimRule({
  id: 'cn-gift-disclosure',
  impact: 'moderate',
  from: '2015-09-01',
  sources: [
    cite(CN_ADVERTISING, 'article 8(2)', '第八条第二款'),
    cite(CN_PRICE_FRAUD, 'article 18', '第十八条'),
  ],
  claim: say('a gift without name, size, number and dates', '未明示品种、规格、数量、期限的附赠'),
  advice: say('Write what it is, how many, and until when.', '请写明品名、规格、数量、期限和方式。'),
  words: VAGUE_GIFTS,
  exemptions: [
    {
      id: 'named',
      basis: say('Article 8(2): name and number stand beside it.', '第八条第二款：已明示品种和数量。'),
      clause: [/\d ?(?:ml|毫升|g|克|片|瓶|件|支|包|个|只|条|份|盒|张)/u],
      text: [],
    },
  ],
});
