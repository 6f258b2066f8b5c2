import type { Rule } from '../../contract/rule.ts';
import { US_FORMER_PRICE } from './us-former-price.ts';

/** What shops must show and keep to by the law of the United States, beside their claims. */
export const US_STRUCTURE_RULES: readonly Rule[] = [US_FORMER_PRICE];
