import type { TextRule } from '../../contract/rule.ts';
import { RETURNS_PROMISED } from '../../standards/words/cn-advertising-words.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';
import { DENIAL } from '../claims/exemptions.ts';

/** Franchise and investment that promise a return. */
export const CN_INVESTMENT: TextRule = defineClaimRule({
  id: 'cn-investment',
  impact: 'critical',
  from: '2015-09-01',
  words: RETURNS_PROMISED,
  exemptions: [DENIAL],
  categories: { never: ['media', 'toys'] },
});
