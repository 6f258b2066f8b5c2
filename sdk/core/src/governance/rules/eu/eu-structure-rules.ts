import type { Rule } from '../../contract/rule.ts';
import { EU_ENERGY_LABEL } from './eu-energy-label.ts';
import { EU_LEGAL_GUARANTEE } from './eu-legal-guarantee.ts';
import { EU_ORDER_BUTTON } from './eu-order-button.ts';
import { EU_PRICE_REDUCTION } from './eu-price-reduction.ts';
import { EU_PRODUCT_SAFETY } from './eu-product-safety.ts';
import { EU_REVIEW_ORIGIN } from './eu-review-origin.ts';
import { EU_TEXTILE_FIBRE } from './eu-textile-fibre.ts';
import { EU_TRADER_IDENTITY } from './eu-trader-identity.ts';
import { EU_UNIT_PRICE } from './eu-unit-price.ts';
import { EU_WITHDRAWAL } from './eu-withdrawal.ts';

/** What shops must show and keep to by the law of the European Union, beside their claims. */
export const EU_STRUCTURE_RULES: readonly Rule[] = [
  EU_PRICE_REDUCTION,
  EU_UNIT_PRICE,
  EU_ORDER_BUTTON,
  EU_WITHDRAWAL,
  EU_TRADER_IDENTITY,
  EU_PRODUCT_SAFETY,
  EU_LEGAL_GUARANTEE,
  EU_REVIEW_ORIGIN,
  EU_ENERGY_LABEL,
  EU_TEXTILE_FIBRE,
];
