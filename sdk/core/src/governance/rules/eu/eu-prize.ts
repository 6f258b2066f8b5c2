import type { TextRule } from '../../contract/rule.ts';
import { PRIZES } from '../../standards/words/eu-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Prizes that nobody won. */
export const EU_PRIZE: TextRule = defineClaimRule({
  id: 'eu-prize',
  impact: 'serious',
  from: '2007-12-12',
  words: PRIZES,
  exemptions: [
    {
      id: 'draw-rules',
      clause: [/\b(?:rules|draw|winners? (?:of|will be)|announc\w+)\b|规则|名单|公布/u],
    },
  ],
});
