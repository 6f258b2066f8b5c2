import type { RuleTexts } from '../../contract/rule-text.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { cite } from './english.ts';

/** What English says of the rules of structured data. @public */
export const SCHEMA_TEXTS: RuleTexts = {
  'schema-gtin': {
    title: 'GTIN of structured data that is none',
    sources: [cite(STRUCTURED_DATA, 'type Product')],
    messages: {
      none: 'The gtin “{gtin}” of “{name}” is no trade item number. Correct it, or take it out.',
    },
  },
  'schema-offer': {
    title: 'Offer without price, currency or availability',
    sources: [cite(STRUCTURED_DATA, 'type Offer')],
    messages: {
      missing: 'An offer of “{name}” has no {field}. Add it.',
      price:
        'price of “{name}” is “{written}”. Write digits with a point, such as 19.99, without sign or thousands.',
      currency: 'priceCurrency of “{name}” is “{written}”. Write the code of ISO 4217, such as EUR.',
      availability:
        'availability of “{name}” is “{written}”. Use a value of schema.org, such as https://schema.org/InStock.',
    },
  },
  'schema-price-valid-until': {
    title: 'Price no longer valid',
    sources: [cite(STRUCTURED_DATA, 'type Offer')],
    messages: {
      past: 'priceValidUntil of “{name}” was {day}. Move it ahead, or take it out.',
      none: 'priceValidUntil of “{name}” is “{day}”. Write a date such as 2027-01-31.',
    },
  },
  'schema-product': {
    title: 'Product without name or offer',
    sources: [cite(STRUCTURED_DATA, 'type Product')],
    messages: {
      nameless: 'The Product of {place} has no name. Add name.',
      offerless:
        '“{name}” ({place}) has neither offers nor reviews nor a rating. Add offers with price and priceCurrency.',
    },
  },
  'schema-rating': {
    title: 'Rating that shoppers do not see',
    sources: [cite(STRUCTURED_DATA, 'type AggregateRating')],
    messages: {
      scale: 'ratingValue {value} of “{name}” is no number from 0 to {best}. Correct it, or add bestRating.',
      count: 'The rating of “{name}” has no count of reviews. Add reviewCount or ratingCount.',
      hidden:
        'The data rates “{name}” {value} ({count}), but the page shows no reviews. Show them, or take the rating out.',
      other:
        'The data counts {count} reviews of “{name}”, a number that the page does not show. Let both agree.',
    },
  },
  'schema-return-policy': {
    title: 'Return policy data incomplete',
    sources: [cite(STRUCTURED_DATA, 'type MerchantReturnPolicy')],
    messages: {
      category:
        'returnPolicyCategory of {place} is “{written}”. Use a value of schema.org’s MerchantReturnEnumeration.',
      days: 'The return policy of {place} has a window, but merchantReturnDays is “{written}”. Write the number of days.',
      country: 'The return policy of {place} names no applicableCountry. Add the country’s code, such as DE.',
    },
  },
  'schema-unreadable': {
    title: 'Structured data that is no JSON',
    sources: [cite(STRUCTURED_DATA, 'type Product')],
    messages: {
      broken: 'The JSON-LD of {script} is no JSON: look for a missing comma or quote. Nothing of it is read.',
    },
  },
  'schema-video': {
    title: 'Video data incomplete',
    sources: [cite(STRUCTURED_DATA, 'type VideoObject')],
    messages: {
      missing: 'The video “{name}” ({place}) has no {field}. Add it.',
      endless: 'The live video “{name}” ({place}) has no endDate. Add it once the room is over.',
    },
  },
};
