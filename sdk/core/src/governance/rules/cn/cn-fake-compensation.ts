import type { TextRule } from '../../contract/rule.ts';
import { CN_CONSUMER, CN_FOOD_SAFETY } from '../../standards/claim-laws.ts';
import { FAKE_COMPENSATION } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Compensation for fakes without its terms. */
export const CN_FAKE_COMPENSATION: TextRule = defineClaimRule({
  id: 'cn-fake-compensation',
  impact: 'minor',
  from: '2014-03-15',
  sources: [
    cite(CN_CONSUMER, 'articles 16 and 55', '第十六条、第五十五条'),
    cite(CN_FOOD_SAFETY, 'article 148', '第一百四十八条'),
  ],
  claim: say('compensation for fakes without its terms', '未写明条件的假货赔偿承诺'),
  advice: say(
    'State base, proof and way; the law gives threefold, for food tenfold.',
    '请写明赔偿基数、鉴定和申请方式，且不低于法定三倍（食品十倍）。',
  ),
  words: FAKE_COMPENSATION,
  exemptions: [
    {
      id: 'terms-stated',
      basis: say(
        'Article 16(2): the terms stand beside it and bind.',
        '第十六条第二款：已写明条件，应当履行。',
      ),
      clause: [/规则|详见|实付|鉴定/u],
      text: [],
    },
  ],
});
