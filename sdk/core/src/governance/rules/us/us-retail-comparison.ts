import type { TextRule } from '../../contract/rule.ts';
import { US_PRICING } from '../../standards/claim-laws.ts';
import { RETAIL_VALUES } from '../../standards/words/us-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Values that nobody charges. */
export const US_RETAIL_COMPARISON: TextRule = defineClaimRule({
  id: 'us-retail-comparison',
  impact: 'moderate',
  from: '1964-01-08',
  sources: [cite(US_PRICING, '16 CFR 233.2', '16 CFR 233.2 ')],
  claim: say('a value that shops must really charge', '须为实际市场售价的“价值”'),
  advice: say('State where and when it sells at that price.', '请写明何时何地以该价销售。'),
  words: RETAIL_VALUES,
  exemptions: [
    {
      id: 'basis-stated',
      basis: say('16 CFR 233.2: the base of the comparison is named.', '16 CFR 233.2：已写明比较依据。'),
      clause: [/\bmsrp\b|\b(?:our|regular) price\b|\bsold (?:separately|at)\b|建议零售价|单独售价/u],
      text: [],
    },
  ],
});
