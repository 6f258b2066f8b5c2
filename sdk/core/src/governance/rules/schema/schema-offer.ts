import { isCurrency } from '../../../catalog/readers/fields/currency.ts';
import type { LinkedOffer } from '../../artifacts/linked-data.ts';
import { listOffers } from '../../checks/product/list-offers.ts';
import { orPassed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { LINKED_AVAILABILITIES } from '../../standards/linked-values.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Offers that search engines cannot read. */
export const SCHEMA_OFFER: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-offer',
    impact: 'serious',
  },
  judge({ jsonld }) {
    const subject = jsonld?.subject ?? '';
    return listOffers(jsonld).flatMap(({ product, offer, path }) =>
      orPassed(
        subject,
        listFaults(offer).map(({ messageId, field, isSure }) => {
          const say = isSure ? violation : review;
          return say(messageId, {
            subject,
            values: { name: product.name, written: offer[field], field: NAMES[field] },
            evidence: [valueEvidence(refer('jsonld', [...path, field], offer[field]))],
          });
        }),
      ),
    );
  },
});

/** A range of offers has a price and a currency; availability is each offer's own. Source: as the rule's. */
const RANGE = 'AggregateOffer';

const NAMES = { price: 'price', currency: 'priceCurrency', availability: 'availability' } as const;

interface OfferFault {
  readonly messageId: string;
  readonly field: keyof typeof NAMES;
  /** An offer without availability is read, only not shown as well. */
  readonly isSure: boolean;
}

function listFaults({ type, price, currency, availability }: LinkedOffer): readonly OfferFault[] {
  const faults: OfferFault[] = [];
  if (price === '') faults.push({ messageId: 'missing', field: 'price', isSure: true });
  else if (!/^\d+(?:\.\d+)?$/u.test(price)) faults.push({ messageId: 'price', field: 'price', isSure: true });
  if (currency === '') faults.push({ messageId: 'missing', field: 'currency', isSure: true });
  else if (!isCurrency(currency)) faults.push({ messageId: 'currency', field: 'currency', isSure: true });
  if (availability === '') {
    if (type !== RANGE) faults.push({ messageId: 'missing', field: 'availability', isSure: false });
  } else if (!LINKED_AVAILABILITIES.has(availability))
    faults.push({ messageId: 'availability', field: 'availability', isSure: true });
  return faults;
}
