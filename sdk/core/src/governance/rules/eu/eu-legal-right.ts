import type { TextRule } from '../../contract/rule.ts';
import { LEGAL_RIGHTS } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Rights that everybody has, sold as a gift of the shop. */
export const EU_LEGAL_RIGHT: TextRule = defineClaimRule({
  id: 'eu-legal-right',
  impact: 'moderate',
  from: '2007-12-12',
  words: LEGAL_RIGHTS,
  exemptions: [
    {
      id: 'law-named',
      clause: [/\b(?:legal|statutory|required by law|by law|in addition to)\b|法定|依法/u],
    },
  ],
});
