import type { Rule } from '../../contract/rule.ts';
import { AFFILIATE_DISCLOSURE } from './affiliate-disclosure.ts';
import { AVAILABILITY_MISMATCH } from './availability-mismatch.ts';
import { COUNTDOWN_RESET } from './countdown-reset.ts';
import { DISCOUNT_MATH } from './discount-math.ts';
import { IDENTITY_MISMATCH } from './identity-mismatch.ts';
import { INSECURE_CHECKOUT } from './insecure-checkout.ts';
import { PRE_TICKED } from './pre-ticked.ts';
import { PRICE_MISMATCH } from './price-mismatch.ts';
import { PRIOR_PRICE_UNEXPLAINED } from './prior-price-unexplained.ts';
import { RETURNS_MISMATCH } from './returns-mismatch.ts';
import { RETURNS_MISSING } from './returns-missing.ts';
import { REVIEW_COPIED, REVIEW_OWN_GOODS } from './reviews.ts';
import { STOCK_COUNTER_RESET } from './stock-counter-reset.ts';
import { SUBSCRIPTION_TERMS } from './subscription-terms.ts';
import { THIRD_PARTY_SELLER } from './third-party-seller.ts';
import { TOTAL_PRICE } from './total-price.ts';

/** Rules about what a page shows, of several countries or none. */
export const PAGE_RULES: readonly Rule[] = [
  PRICE_MISMATCH,
  AVAILABILITY_MISMATCH,
  IDENTITY_MISMATCH,
  PRIOR_PRICE_UNEXPLAINED,
  DISCOUNT_MATH,
  TOTAL_PRICE,
  RETURNS_MISMATCH,
  RETURNS_MISSING,
  INSECURE_CHECKOUT,
  PRE_TICKED,
  SUBSCRIPTION_TERMS,
  THIRD_PARTY_SELLER,
  AFFILIATE_DISCLOSURE,
  COUNTDOWN_RESET,
  STOCK_COUNTER_RESET,
  REVIEW_OWN_GOODS,
  REVIEW_COPIED,
];
