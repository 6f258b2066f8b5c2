import type { LinkedProduct } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Products that search engines cannot show: nameless, or with nothing to buy and nothing said of them. */
export const SCHEMA_PRODUCT: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-product',
    title: { en: 'Product without name or offer', zh: 'Product 缺少名称或报价' },
    impact: 'serious',
    sources: [cite(STRUCTURED_DATA, 'Product', 'type')],
    messages: {
      nameless: {
        en: 'The Product of {place} has no name. Add name.',
        zh: '{place} 的 Product 没有 name。请补充。',
      },
      offerless: {
        en: '“{name}” ({place}) has neither offers nor reviews nor a rating. Add offers with price and priceCurrency.',
        zh: '“{name}”（{place}）没有 offers、review 或 aggregateRating。请添加含 price 和 priceCurrency 的 offers。',
      },
    },
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
