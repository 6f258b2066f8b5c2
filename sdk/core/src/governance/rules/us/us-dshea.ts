import type { WholeRule } from '../../contract/rule.ts';
import { FDA_STATEMENT, STRUCTURE_FUNCTION } from '../../standards/words/us-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Supplements that claim an effect on the body without the FDA statement. */
export const US_DSHEA: WholeRule = defineStatementRule({
  id: 'us-dshea',
  impact: 'serious',
  from: '2000-02-07',
  words: STRUCTURE_FUNCTION,
  statement: FDA_STATEMENT,
  exemptions: [DENIAL],
  categories: { only: ['health-food'] },
});
