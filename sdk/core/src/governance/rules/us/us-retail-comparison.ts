import type { TextRule } from '../../contract/rule.ts';
import { RETAIL_VALUES } from '../../standards/words/us-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Values that nobody charges. */
export const US_RETAIL_COMPARISON: TextRule = defineClaimRule({
  id: 'us-retail-comparison',
  impact: 'moderate',
  from: '1964-01-08',
  words: RETAIL_VALUES,
  exemptions: [
    {
      id: 'basis-stated',
      clause: [/\bmsrp\b|\b(?:our|regular) price\b|\bsold (?:separately|at)\b|建议零售价|单独售价/u],
    },
  ],
});
