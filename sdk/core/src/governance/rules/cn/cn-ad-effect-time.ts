import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { QUICK_EFFECTS } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Effects within days, and slimming without end. */
export const CN_AD_EFFECT_TIME: TextRule = defineClaimRule({
  id: 'cn-ad-effect-time',
  impact: 'serious',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'articles 4 and 28', '第四条、第二十八条')],
  claim: say('an effect within a time that nobody can verify', '无法验证的限时功效承诺'),
  advice: say(
    'State the test, its size and its days, or take it out.',
    '请注明测试方法、样本和天数，否则请删除。',
  ),
  words: QUICK_EFFECTS,
  exemptions: [
    {
      id: 'test-stated',
      basis: say(
        'Article 11(2): the test stands beside it; keep the report.',
        '第十一条第二款：已在旁说明测试，请留存报告。',
      ),
      clause: [/n ?= ?\d|测试|检测|受试|\b(?:study|tested|trial)\b/u],
      text: [],
    },
  ],
  categories: { never: ['media', 'electronics'] },
});
