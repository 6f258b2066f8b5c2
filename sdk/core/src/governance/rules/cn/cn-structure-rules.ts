import type { Rule } from '../../contract/rule.ts';
import { CN_CREDIT_CODE } from './cn-credit-code.ts';
import { CN_LICENCE_LINK } from './cn-licence-link.ts';
import { CN_PRICE_LOW, CN_RAISE_THEN_CUT } from './cn-price-low.ts';
import { CN_RETURN_WINDOW } from './cn-return-window.ts';

/** What shops must show and keep to by the law of the People's Republic of China, beside their claims. */
export const CN_STRUCTURE_RULES: readonly Rule[] = [
  CN_PRICE_LOW,
  CN_RAISE_THEN_CUT,
  CN_LICENCE_LINK,
  CN_CREDIT_CODE,
  CN_RETURN_WINDOW,
];
