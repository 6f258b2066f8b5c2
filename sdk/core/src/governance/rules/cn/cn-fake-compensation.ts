import type { TextRule } from '../../contract/rule.ts';
import { FAKE_COMPENSATION } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Compensation for fakes without its terms. */
export const CN_FAKE_COMPENSATION: TextRule = defineClaimRule({
  id: 'cn-fake-compensation',
  impact: 'minor',
  from: '2014-03-15',
  words: FAKE_COMPENSATION,
  exemptions: [
    {
      id: 'terms-stated',
      clause: [/规则|详见|实付|鉴定/u],
    },
  ],
});
