import type { TextRule } from '../../contract/rule.ts';
import { ELSEWHERE } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Buyers led away to pay elsewhere. */
export const CN_OFFSITE_REDIRECT: TextRule = defineClaimRule({
  id: 'cn-offsite-redirect',
  impact: 'moderate',
  from: '2020-01-01',
  words: ELSEWHERE,
  exemptions: [
    {
      id: 'service-contact',
      clause: [
        /售后|客服咨询|官方客服|公众号|小程序|微信支付|\b(?:after-sales|customer (?:service|support)|wechat pay)\b/u,
      ],
    },
  ],
});
