import type { WholeRule } from '../../contract/rule.ts';
import { US_SUPPLEMENTS } from '../../standards/claim-laws.ts';
import { FDA_STATEMENT, STRUCTURE_FUNCTION } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';
import { denial } from '../claims/denial.ts';

/** Supplements that claim an effect on the body without the FDA statement. */
export const US_DSHEA: WholeRule = defineStatementRule({
  id: 'us-dshea',
  impact: 'serious',
  from: '2000-02-07',
  sources: [cite(US_SUPPLEMENTS, '21 CFR 101.93(c)', '21 CFR 101.93(c) ')],
  claim: say('a structure/function claim without the FDA statement', '未附 FDA 免责声明的结构/功能宣称'),
  advice: say(
    'Add “This statement has not been evaluated by the Food and Drug Administration…”.',
    '请附上 FDA 规定的免责声明全文。',
  ),
  words: STRUCTURE_FUNCTION,
  statement: FDA_STATEMENT,
  exemptions: [denial(say('It denies the effect.', '此处为否认该功效。'))],
  categories: { only: ['health-food'] },
});
