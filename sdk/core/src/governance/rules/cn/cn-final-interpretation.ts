import type { TextRule } from '../../contract/rule.ts';
import { LAST_WORD } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** The seller’s last word on its own terms. */
export const CN_FINAL_INTERPRETATION: TextRule = defineClaimRule({
  id: 'cn-final-interpretation',
  impact: 'moderate',
  from: '2023-07-01',
  words: LAST_WORD,
  exemptions: [DENIAL],
  replacement: '',
});
