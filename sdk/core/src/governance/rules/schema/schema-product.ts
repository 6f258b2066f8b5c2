import type { LinkedProduct } from '../../artifacts/linked-data.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Products that search engines cannot show: nameless, or with nothing to buy and nothing said of them. */
export const SCHEMA_PRODUCT: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-product',
    impact: 'serious',
  },
  judge({ jsonld }) {
    const { subject = '', products = [] } = jsonld ?? {};
    return products.flatMap((product, at) => {
      const { name, place } = product;
      if (name !== '' && (!isBare(product) || isListed(product))) return passed(subject);
      const [messageId, field, value] =
        name === '' ? (['nameless', 'name', ''] as const) : (['offerless', 'offers', 0] as const);
      // Beside others it may be an accessory or a part.
      const say = name === '' || products.length === 1 ? violation : review;
      const evidence = [valueEvidence(refer('jsonld', ['products', at, field], value))];
      return [say(messageId, { subject, values: { name, place }, evidence })];
    });
  },
});

function isBare({ types, offers, otherOffers, rating, reviews }: LinkedProduct): boolean {
  const isOffered = offers.length + otherOffers > 0 || types.every((type) => DESCRIPTIONS.has(type));
  return !isOffered && rating === null && reviews === 0;
}

/** What describes goods and is none itself. Source: https://schema.org/ProductModel, https://schema.org/ProductCollection */
const DESCRIPTIONS: ReadonlySet<string> = new Set(['ProductModel', 'ProductCollection']);

/** A list may leave the offers to the products' own pages. */
function isListed({ place }: LinkedProduct): boolean {
  return /itemListElement/u.test(place);
}
