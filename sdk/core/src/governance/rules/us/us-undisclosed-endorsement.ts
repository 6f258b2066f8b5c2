import type { WholeRule } from '../../contract/rule.ts';
import { US_ENDORSEMENTS } from '../../standards/claim-laws.ts';
import { CLEAR_DISCLOSURE, VAGUE_DISCLOSURES } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Ties between creator and brand told in words that nobody understands. */
export const US_UNDISCLOSED_ENDORSEMENT: WholeRule = defineStatementRule({
  id: 'us-undisclosed-endorsement',
  impact: 'moderate',
  from: '2023-07-26',
  sources: [cite(US_ENDORSEMENTS, '16 CFR 255.0(f) and 255.5', '16 CFR 255.0(f)、255.5 ')],
  claim: say('a vague sign of a paid tie', '含糊的利益关系提示'),
  advice: say(
    'Write #ad or “Paid partnership with …” at the start.',
    '请在开头写明“#广告”或者“与……付费合作”。',
  ),
  words: VAGUE_DISCLOSURES,
  statement: CLEAR_DISCLOSURE,
  exemptions: [
    {
      id: 'no-tie',
      basis: say(
        '16 CFR 255.5 is about ties; it says there is none.',
        '16 CFR 255.5 针对利益关系，此处声明不存在。',
      ),
      clause: [/\bbought (?:it|this) myself\b|\bnot sponsored\b|自费|非广告/u],
      text: [],
    },
  ],
});
