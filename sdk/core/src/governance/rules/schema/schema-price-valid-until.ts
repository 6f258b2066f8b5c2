import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { listOffers } from '../../checks/product/list-offers.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Offers whose price has ended, which search engines leave out. */
export const SCHEMA_PRICE_VALID_UNTIL: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-price-valid-until',
    impact: 'minor',
  },
  judge({ jsonld }, { date }) {
    return listOffers(jsonld).flatMap(({ product, offer, path }) => {
      const day = offer.priceValidUntil;
      if (day === '') return [];
      const endMs = parseInstant(day);
      if (endMs !== null && endMs >= Date.parse(date)) return passed(jsonld?.subject ?? '');
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
