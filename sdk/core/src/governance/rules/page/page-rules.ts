import type { Rule } from '../../contract/rule.ts';
import { AFFILIATE_DISCLOSURE } from './affiliate-disclosure.ts';
import { PRE_TICKED } from './pre-ticked.ts';
import { PRIOR_PRICE_UNEXPLAINED } from './prior-price-unexplained.ts';
import { REVIEW_OWN_GOODS, REVIEW_COPIED } from './reviews.ts';
import { SUBSCRIPTION_TERMS } from './subscription-terms.ts';
import { THIRD_PARTY_SELLER } from './third-party-seller.ts';
import { TOTAL_PRICE } from './total-price.ts';
import { ANYWHERE_RULES } from './anywhere-rules.ts';

/** Rules about what a page shows, of several countries or none. */
export const PAGE_RULES: readonly Rule[] = [
  ...ANYWHERE_RULES,
  PRIOR_PRICE_UNEXPLAINED,
  TOTAL_PRICE,
  PRE_TICKED,
  SUBSCRIPTION_TERMS,
  THIRD_PARTY_SELLER,
  AFFILIATE_DISCLOSURE,
  REVIEW_OWN_GOODS,
  REVIEW_COPIED,
];
