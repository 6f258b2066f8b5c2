import type { TextRule } from '../../contract/rule.ts';
import { CN_CONSUMER, CN_CONTRACTS } from '../../standards/claim-laws.ts';
import { LAST_WORD } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { denial } from '../claims/denial.ts';

/** The seller’s last word on its own terms. */
export const CN_FINAL_INTERPRETATION: TextRule = defineClaimRule({
  id: 'cn-final-interpretation',
  impact: 'moderate',
  from: '2023-07-01',
  sources: [cite(CN_CONTRACTS, 'article 8', '第八条'), cite(CN_CONSUMER, 'article 26', '第二十六条')],
  claim: say('a claim to the last word on your own terms', '经营者单方解释权条款'),
  advice: say('Take it out.', '请删除。'),
  words: LAST_WORD,
  exemptions: [
    denial(say('Article 8 forbids the term; this gives it up.', '第八条禁止该条款，此处为放弃。')),
  ],
  replacement: '',
});
