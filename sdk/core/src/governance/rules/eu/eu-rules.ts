import type { Rule } from '../../contract/rule.ts';

/** Rules of the European Union. */
export const EU_RULES: readonly Rule[] = [];
