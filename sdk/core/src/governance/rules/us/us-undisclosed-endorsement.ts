import type { WholeRule } from '../../contract/rule.ts';
import { CLEAR_DISCLOSURE, VAGUE_DISCLOSURES } from '../../standards/words/us-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Ties between creator and brand told in words that nobody understands. */
export const US_UNDISCLOSED_ENDORSEMENT: WholeRule = defineStatementRule({
  id: 'us-undisclosed-endorsement',
  impact: 'moderate',
  from: '2023-07-26',
  words: VAGUE_DISCLOSURES,
  statement: CLEAR_DISCLOSURE,
  exemptions: [
    {
      id: 'no-tie',
      clause: [/\bbought (?:it|this) myself\b|\bnot sponsored\b|自费|非广告/u],
    },
  ],
});
