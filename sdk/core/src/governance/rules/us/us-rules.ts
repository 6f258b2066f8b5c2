import type { Rule } from '../../contract/rule.ts';
import { US_CLAIM_RULES } from './us-claim-rules.ts';
import { US_STRUCTURE_RULES } from './us-structure-rules.ts';

/** Rules of the United States. */
export const US_RULES: readonly Rule[] = [...US_CLAIM_RULES, ...US_STRUCTURE_RULES];
