import type { LinkedProduct } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
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
    return (jsonld?.products ?? []).flatMap((product, at) => {
      const { name, place } = product;
      const path = ['products', at];
      const subject = jsonld?.subject ?? '';
      const lacks = [
        ...(name === '' ? [['nameless', 'name', ''] as const] : []),
        ...(isBare(product) ? [['offerless', 'offers', 0] as const] : []),
      ];
      return lacks.map(([messageId, field, value]) =>
        violation(messageId, {
          subject,
          values: { name, place },
          evidence: [valueEvidence(refer('jsonld', [...path, field], value))],
        }),
      );
    });
  },
});

function isBare({ offers, rating, reviews }: LinkedProduct): boolean {
  return offers.length === 0 && rating === null && reviews === 0;
}
