import type { TextRule } from '../../contract/rule.ts';
import { SCARCITY } from '../../standards/words/cn-trade-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Last pieces and crowds that nothing shows. */
export const CN_SCARCITY_WORDS: TextRule = defineClaimRule({
  id: 'cn-scarcity-words',
  impact: 'minor',
  from: '2022-07-01',
  words: SCARCITY,
  exemptions: [
    {
      id: 'limit-stated',
      clause: [/限量\d|共\d+[件份套台]|截止|至\d+月\d+日/u],
    },
  ],
  replacement: '',
});
