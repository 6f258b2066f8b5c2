import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { cite } from '../../checks/cite.ts';
import { listOffers } from '../../checks/product/list-offers.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Offers whose price has ended, which search engines leave out. */
export const SCHEMA_PRICE_VALID_UNTIL: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-price-valid-until',
    title: { en: 'Price no longer valid', zh: '报价已过期' },
    impact: 'minor',
    sources: [cite(STRUCTURED_DATA, 'Offer', 'type')],
    messages: {
      past: {
        en: 'priceValidUntil of “{name}” was {day}. Move it ahead, or take it out.',
        zh: '“{name}”的 priceValidUntil 为 {day}，已过期。请更新或删除。',
      },
      none: {
        en: 'priceValidUntil of “{name}” is “{day}”. Write a date such as 2027-01-31.',
        zh: '“{name}”的 priceValidUntil 为“{day}”。请写成 2027-01-31 这样的日期。',
      },
    },
  },
  judge({ jsonld }, { date }) {
    return listOffers(jsonld).flatMap(({ product, offer, path }) => {
      const day = offer.priceValidUntil;
      if (day === '') return [];
      const endMs = parseInstant(day);
      if (endMs !== null && endMs >= Date.parse(date)) return [];
      return [
        violation(endMs === null ? 'none' : 'past', {
          subject: jsonld?.subject ?? '',
          values: { name: product.name, day },
          evidence: [valueEvidence(refer('jsonld', [...path, 'priceValidUntil'], day))],
        }),
      ];
    });
  },
});
