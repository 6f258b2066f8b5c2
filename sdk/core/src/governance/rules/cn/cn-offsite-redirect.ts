import type { TextRule } from '../../contract/rule.ts';
import { CN_DOUYIN, CN_ECOMMERCE } from '../../standards/claim-laws.ts';
import { ELSEWHERE } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Buyers led away to pay elsewhere. */
export const CN_OFFSITE_REDIRECT: TextRule = defineClaimRule({
  id: 'cn-offsite-redirect',
  impact: 'moderate',
  from: '2020-01-01',
  sources: [
    cite(CN_DOUYIN, 'off-site redirection', '站外引流规则'),
    cite(CN_ECOMMERCE, 'article 17', '第十七条'),
  ],
  claim: say('a call to order outside the shop', '引导消费者到店外交易'),
  advice: say('Let buyers order here.', '请引导消费者在本店下单。'),
  words: ELSEWHERE,
  exemptions: [
    {
      id: 'service-contact',
      basis: say(
        'Consumer law, article 28: a seller must give a contact for service.',
        '《消费者权益保护法》第二十八条：经营者应当提供联系方式。',
      ),
      clause: [
        /售后|客服咨询|官方客服|公众号|小程序|微信支付|\b(?:after-sales|customer (?:service|support)|wechat pay)\b/u,
      ],
      text: [],
    },
  ],
});
