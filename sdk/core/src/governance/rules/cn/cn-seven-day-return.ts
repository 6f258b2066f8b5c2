import type { TextRule } from '../../contract/rule.ts';
import { CN_CONSUMER } from '../../standards/claim-laws.ts';
import { NO_RETURNS } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Returns refused where the law gives seven days. */
export const CN_SEVEN_DAY_RETURN: TextRule = defineClaimRule({
  id: 'cn-seven-day-return',
  impact: 'moderate',
  from: '2014-03-15',
  sources: [cite(CN_CONSUMER, 'articles 25 and 26', '第二十五条、第二十六条')],
  claim: say('a refusal of the seven-day return', '排除七日无理由退货的表述'),
  advice: say('Grant it, and name what the law excepts.', '请支持七日无理由退货，仅列明法定例外商品。'),
  words: NO_RETURNS,
  exemptions: [
    {
      id: 'excepted-goods',
      basis: say(
        'Article 25 excepts these goods; have the buyer confirm it.',
        '第二十五条例外商品，须由消费者购买时确认。',
      ),
      clause: [
        /定[制做作]|鲜活|生鲜|易腐|拆封|激活|数字|虚拟|下载|报[纸刊]|期刊|内衣|\b(?:custom|personali[sz]ed|perishable|fresh|digital|downloads?|opened|gift cards?|newspapers?)/u,
      ],
      text: [],
    },
  ],
});
