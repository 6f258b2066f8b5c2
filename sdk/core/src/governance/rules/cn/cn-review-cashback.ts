import type { TextRule } from '../../contract/rule.ts';
import { PAID_PRAISE } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good reviews paid for. */
export const CN_REVIEW_CASHBACK: TextRule = defineClaimRule({
  id: 'cn-review-cashback',
  impact: 'serious',
  from: '2024-09-01',
  words: PAID_PRAISE,
  exemptions: [
    {
      id: 'any-rating',
      clause: [/如实|真实评价|无论|不论|不限好评/u],
    },
  ],
});
