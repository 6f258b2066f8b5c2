import type { Rule } from '../../contract/rule.ts';
import { GMC_APPAREL } from './gmc-apparel.ts';
import { GMC_AVAILABILITY } from './gmc-availability.ts';
import { GMC_CONDITION } from './gmc-condition.ts';
import { GMC_DESCRIPTION } from './gmc-description.ts';
import { GMC_GTIN } from './gmc-gtin.ts';
import { GMC_GTIN_SHARED } from './gmc-gtin-shared.ts';
import { GMC_IDENTIFIER } from './gmc-identifier.ts';
import { GMC_IMAGE } from './gmc-image.ts';
import { GMC_LINK } from './gmc-link.ts';
import { GMC_PRICE_FORMAT, GMC_SALE_PRICE } from './gmc-price.ts';
import { GMC_REQUIRED } from './gmc-required.ts';
import { GMC_SHIPPING } from './gmc-shipping.ts';
import { GMC_TITLE_CAPITALS, GMC_TITLE_LENGTH, GMC_TITLE_PROMOTION } from './gmc-title.ts';

/** Rules about feeds, as Merchant Center asks. */
export const FEED_RULES: readonly Rule[] = [
  GMC_REQUIRED,
  GMC_PRICE_FORMAT,
  GMC_SALE_PRICE,
  GMC_AVAILABILITY,
  GMC_GTIN,
  GMC_GTIN_SHARED,
  GMC_IDENTIFIER,
  GMC_CONDITION,
  GMC_TITLE_LENGTH,
  GMC_TITLE_PROMOTION,
  GMC_TITLE_CAPITALS,
  GMC_DESCRIPTION,
  GMC_IMAGE,
  GMC_LINK,
  GMC_APPAREL,
  GMC_SHIPPING,
];
