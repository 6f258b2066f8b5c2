import type { TextRule } from '../../contract/rule.ts';
import { FREE_BUT_PAID } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Free, and yet to be paid. */
export const EU_FREE_CLAIM: TextRule = defineClaimRule({
  id: 'eu-free-claim',
  impact: 'serious',
  from: '2007-12-12',
  words: FREE_BUT_PAID,
  exemptions: [
    {
      id: 'delivery-only',
      clause: [/\b(?:postage|delivery|shipping)\b|运费|邮费/u],
    },
  ],
});
