import type { Rule } from '../../contract/rule.ts';
import { SCHEMA_GTIN } from './schema-gtin.ts';
import { SCHEMA_OFFER } from './schema-offer.ts';
import { SCHEMA_PRICE_VALID_UNTIL } from './schema-price-valid-until.ts';
import { SCHEMA_PRODUCT } from './schema-product.ts';
import { SCHEMA_RATING } from './schema-rating.ts';
import { SCHEMA_RETURN_POLICY } from './schema-return-policy.ts';
import { SCHEMA_UNREADABLE } from './schema-unreadable.ts';
import { SCHEMA_VIDEO } from './schema-video.ts';

/** Rules about what a page tells search engines. */
export const SCHEMA_RULES: readonly Rule[] = [
  SCHEMA_UNREADABLE,
  SCHEMA_PRODUCT,
  SCHEMA_OFFER,
  SCHEMA_PRICE_VALID_UNTIL,
  SCHEMA_GTIN,
  SCHEMA_RATING,
  SCHEMA_RETURN_POLICY,
  SCHEMA_VIDEO,
];
