import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { CHILD_APPEALS } from '../../standards/words/cn-advertising-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Children told to buy or to make parents buy. */
export const EU_CHILDREN: TextRule = defineClaimRule({
  id: 'eu-children',
  impact: 'serious',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 28', '附件一第 28 项')],
  claim: say('a call on children to buy', '直接劝诱儿童购买'),
  advice: say('Speak to the parents.', '请改为面向家长表述。'),
  words: CHILD_APPEALS,
  exemptions: [
    {
      id: 'guardian',
      basis: say('Annex I 28: it asks for a parent’s consent.', '附件一第 28 项：属于征得家长同意的提示。'),
      clause: [/同意|许可|陪同|监护|\b(?:permission|supervision|allowed)\b/u],
      text: [],
    },
  ],
});
