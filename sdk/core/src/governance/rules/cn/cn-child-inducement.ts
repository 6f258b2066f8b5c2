import type { TextRule } from '../../contract/rule.ts';
import { CN_ADVERTISING } from '../../standards/claim-laws.ts';
import { CHILD_APPEALS } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Children told to have goods bought. */
export const CN_CHILD_INDUCEMENT: TextRule = defineClaimRule({
  id: 'cn-child-inducement',
  impact: 'serious',
  from: '2015-09-01',
  sources: [cite(CN_ADVERTISING, 'article 40(2)', '第四十条第二款')],
  claim: say('a call on children to have their parents buy', '劝诱儿童要求家长购买'),
  advice: say('Speak to the parents.', '请改为面向家长表述。'),
  words: CHILD_APPEALS,
  exemptions: [
    {
      id: 'guardian',
      basis: say(
        'Article 40(2): it asks for a parent’s consent.',
        '第四十条第二款：属于征得家长同意的提示。',
      ),
      clause: [/同意|许可|陪同|监护|帮忙|(?:permission|supervision)/u],
      text: [],
    },
  ],
});
