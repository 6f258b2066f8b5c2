import { isCurrency } from '../../../catalog/readers/fields/currency.ts';
import type { LinkedOffer } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { listOffers } from '../../checks/product/list-offers.ts';
import { orPassed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { LINKED_AVAILABILITIES } from '../../standards/linked-values.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Offers that search engines cannot read. */
export const SCHEMA_OFFER: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-offer',
    title: { en: 'Offer without price, currency or availability', zh: 'Offer 缺少价格、货币或库存状态' },
    impact: 'serious',
    sources: [cite(STRUCTURED_DATA, 'Offer', 'type')],
    messages: {
      missing: {
        en: 'An offer of “{name}” has no {field}. Add it.',
        zh: '“{name}”的 Offer 缺少 {field}。请补充。',
      },
      price: {
        en: 'price of “{name}” is “{written}”. Write digits with a point, such as 19.99, without sign or thousands.',
        zh: '“{name}”的 price 为“{written}”。请只写数字和小数点，例如 19.99，不含符号和千位分隔。',
      },
      currency: {
        en: 'priceCurrency of “{name}” is “{written}”. Write the code of ISO 4217, such as EUR.',
        zh: '“{name}”的 priceCurrency 为“{written}”。请填写 ISO 4217 代码，例如 CNY。',
      },
      availability: {
        en: 'availability of “{name}” is “{written}”. Use a value of schema.org, such as https://schema.org/InStock.',
        zh: '“{name}”的 availability 为“{written}”。请使用 schema.org 的值，例如 https://schema.org/InStock。',
      },
    },
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
