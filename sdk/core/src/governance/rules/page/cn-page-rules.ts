import type { Rule } from '../../contract/rule.ts';
import { AFFILIATE_DISCLOSURE } from './affiliate-disclosure.ts';
import { PRE_TICKED } from './pre-ticked.ts';
import { PRIOR_PRICE_UNEXPLAINED } from './prior-price-unexplained.ts';
import { REVIEW_COPIED } from './review-copied.ts';
import { REVIEW_OWN_GOODS } from './review-own-goods.ts';
import { SUBSCRIPTION_TERMS } from './subscription-terms.ts';

/** Those of several countries' law, among them the PRC's. */
export const CN_PAGE_RULES: readonly Rule[] = [
  PRIOR_PRICE_UNEXPLAINED,
  PRE_TICKED,
  SUBSCRIPTION_TERMS,
  AFFILIATE_DISCLOSURE,
  REVIEW_OWN_GOODS,
  REVIEW_COPIED,
];
