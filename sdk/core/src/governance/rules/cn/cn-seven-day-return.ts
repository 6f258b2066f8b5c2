import type { TextRule } from '../../contract/rule.ts';
import { NO_RETURNS } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Returns refused where the law gives seven days. */
export const CN_SEVEN_DAY_RETURN: TextRule = defineClaimRule({
  id: 'cn-seven-day-return',
  impact: 'moderate',
  from: '2014-03-15',
  words: NO_RETURNS,
  exemptions: [
    {
      id: 'excepted-goods',
      clause: [
        /定[制做作]|鲜活|生鲜|易腐|拆封|激活|数字|虚拟|下载|报[纸刊]|期刊|内衣|\b(?:custom|personali[sz]ed|perishable|fresh|digital|downloads?|opened|gift cards?|newspapers?)/u,
      ],
    },
  ],
});
