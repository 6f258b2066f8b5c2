import type { Rule } from '../../contract/rule.ts';
import { EU_CLAIM_RULES } from './eu-claim-rules.ts';
import { EU_STRUCTURE_RULES } from './eu-structure-rules.ts';

/** Rules of the European Union. */
export const EU_RULES: readonly Rule[] = [...EU_CLAIM_RULES, ...EU_STRUCTURE_RULES];
