import type { Rule } from '../../contract/rule.ts';
import { AFFILIATE_DISCLOSURE } from './affiliate-disclosure.ts';
import { REVIEW_COPIED } from './review-copied.ts';
import { REVIEW_OWN_GOODS } from './review-own-goods.ts';
import { SUBSCRIPTION_TERMS } from './subscription-terms.ts';
import { THIRD_PARTY_SELLER } from './third-party-seller.ts';
import { TOTAL_PRICE } from './total-price.ts';

/** Those of several countries' law, among them the United States'. */
export const US_PAGE_RULES: readonly Rule[] = [
  TOTAL_PRICE,
  SUBSCRIPTION_TERMS,
  THIRD_PARTY_SELLER,
  AFFILIATE_DISCLOSURE,
  REVIEW_OWN_GOODS,
  REVIEW_COPIED,
];
