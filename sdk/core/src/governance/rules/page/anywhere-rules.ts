import type { Rule } from '../../contract/rule.ts';
import { AVAILABILITY_MISMATCH } from './availability-mismatch.ts';
import { COUNTDOWN_RESET } from './countdown-reset.ts';
import { DISCOUNT_MATH } from './discount-math.ts';
import { IDENTITY_MISMATCH } from './identity-mismatch.ts';
import { INSECURE_CHECKOUT } from './insecure-checkout.ts';
import { PRICE_MISMATCH } from './price-mismatch.ts';
import { RETURNS_MISMATCH } from './returns-mismatch.ts';
import { RETURNS_MISSING } from './returns-missing.ts';
import { STOCK_COUNTER_RESET } from './stock-counter-reset.ts';

/** Rules about what a page shows that hold in any country, and that Merchant Center has too. */
export const ANYWHERE_RULES: readonly Rule[] = [
  PRICE_MISMATCH,
  AVAILABILITY_MISMATCH,
  IDENTITY_MISMATCH,
  DISCOUNT_MATH,
  RETURNS_MISMATCH,
  RETURNS_MISSING,
  INSECURE_CHECKOUT,
  COUNTDOWN_RESET,
  STOCK_COUNTER_RESET,
];
