import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { LEGAL_RIGHTS } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Rights that everybody has, sold as a gift of the shop. */
export const EU_LEGAL_RIGHT: TextRule = defineClaimRule({
  id: 'eu-legal-right',
  impact: 'moderate',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 10', '附件一第 10 项')],
  claim: say('a legal right sold as a feature of the offer', '将法定权利作为特别优惠'),
  advice: say('Say that the law gives it, or offer more.', '请说明属于法定权利，或者提供更优条件。'),
  words: LEGAL_RIGHTS,
  exemptions: [
    {
      id: 'law-named',
      basis: say('Annex I 10: it says that the law gives the right.', '附件一第 10 项：已说明属于法定权利。'),
      clause: [/\b(?:legal|statutory|required by law|by law|in addition to)\b|法定|依法/u],
      text: [],
    },
  ],
});
