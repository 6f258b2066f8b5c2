import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { FREE_BUT_PAID } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Free, and yet to be paid. */
export const EU_FREE_CLAIM: TextRule = defineClaimRule({
  id: 'eu-free-claim',
  impact: 'serious',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 20', '附件一第 20 项')],
  claim: say('“free” for something that costs', '实际收费的“免费”'),
  advice: say('Take “free” out, or take the fee away.', '请删除“免费”，或者取消收费。'),
  words: FREE_BUT_PAID,
  exemptions: [
    {
      id: 'delivery-only',
      basis: say('Annex I 20: only the cost of delivery is asked.', '附件一第 20 项：仅收取配送费用。'),
      clause: [/\b(?:postage|delivery|shipping)\b|运费|邮费/u],
      text: [],
    },
  ],
});
