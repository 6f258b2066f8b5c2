import type { Rule } from '../../contract/rule.ts';

/** Rules about what a page shows, whatever its country. */
export const PAGE_RULES: readonly Rule[] = [];
