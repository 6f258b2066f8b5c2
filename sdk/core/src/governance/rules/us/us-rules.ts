import type { Rule } from '../../contract/rule.ts';
import { US_CLAIM_RULES } from './us-claim-rules.ts';

/** Rules of the United States. */
export const US_RULES: readonly Rule[] = [...US_CLAIM_RULES];
