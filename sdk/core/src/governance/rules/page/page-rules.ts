import type { Rule } from '../../contract/rule.ts';
import { ANY_PAGE_RULES } from './any-page-rules.ts';
import { COUNTRY_PAGE_RULES } from './country-page-rules.ts';

/** All rules about what a page shows. */
export const PAGE_RULES: readonly Rule[] = [...ANY_PAGE_RULES, ...COUNTRY_PAGE_RULES];
