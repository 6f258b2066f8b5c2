import type { TextRule } from '../../contract/rule.ts';
import { US_GREEN } from '../../standards/claim-laws.ts';
import { GREEN_CLAIMS } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good for the environment, without a word about how. */
export const US_GREEN_GUIDES: TextRule = defineClaimRule({
  id: 'us-green-guides',
  impact: 'moderate',
  from: '2012-10-11',
  sources: [cite(US_GREEN, '16 CFR 260.4 and 260.8', '16 CFR 260.4、260.8 ')],
  claim: say('a general claim to be good for the environment', '笼统的环保宣称'),
  advice: say('Say which part, how much, and by which measure.', '请写明哪一部分、多少比例、依据何种方法。'),
  words: GREEN_CLAIMS,
  exemptions: [
    {
      id: 'qualified',
      basis: say(
        '16 CFR 260.4(c): it is qualified by a specific benefit.',
        '16 CFR 260.4(c)：已用具体益处加以限定。',
      ),
      clause: [/\d ?%|\b(?:astm|certified|because|made (?:from|with))\b|认证|再生|检测/u],
      text: [],
    },
  ],
});
