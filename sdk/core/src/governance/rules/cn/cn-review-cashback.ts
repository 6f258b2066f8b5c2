import type { TextRule } from '../../contract/rule.ts';
import { CN_COMPETITION, CN_ECOMMERCE, CN_ONLINE_COMPETITION } from '../../standards/claim-laws.ts';
import { PAID_PRAISE } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good reviews paid for. */
export const CN_REVIEW_CASHBACK: TextRule = defineClaimRule({
  id: 'cn-review-cashback',
  impact: 'serious',
  from: '2024-09-01',
  sources: [
    cite(CN_ONLINE_COMPETITION, 'article 9', '第九条'),
    cite(CN_COMPETITION, 'article 9', '第九条'),
    cite(CN_ECOMMERCE, 'article 17', '第十七条'),
  ],
  claim: say('pay for a good review', '以返现等利益换取好评'),
  advice: say('Ask for honest reviews, whatever they say.', '请邀请如实评价，不以好评为条件。'),
  words: PAID_PRAISE,
  exemptions: [
    {
      id: 'any-rating',
      basis: say(
        'Article 9 forbids pay for praise; any rating is welcome here.',
        '第九条禁止利诱好评，此处不以好评为条件。',
      ),
      clause: [/如实|真实评价|无论|不论|不限好评/u],
      text: [],
    },
  ],
});
