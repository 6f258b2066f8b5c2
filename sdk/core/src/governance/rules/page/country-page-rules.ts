import type { Rule } from '../../contract/rule.ts';
import { CN_PAGE_RULES } from './cn-page-rules.ts';
import { THIRD_PARTY_SELLER } from './third-party-seller.ts';
import { TOTAL_PRICE } from './total-price.ts';

/**
 * Rules about what a page shows that are some countries' law; the European Union has each of them. Other presets take
 * files of their own, so that they hold no bytes of rules that are not theirs.
 */
export const COUNTRY_PAGE_RULES: readonly Rule[] = [...CN_PAGE_RULES, TOTAL_PRICE, THIRD_PARTY_SELLER];
