import type { Rule } from '../../contract/rule.ts';

/** Rules of the United States. */
export const US_RULES: readonly Rule[] = [];
