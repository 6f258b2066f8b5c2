import type { Rule } from '../../contract/rule.ts';

/** Rules about feeds and structured data. */
export const FEED_RULES: readonly Rule[] = [];
