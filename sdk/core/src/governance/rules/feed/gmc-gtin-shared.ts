import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { hasCheckDigit } from '../../checks/product/trade-number.ts';
import { readField, type FeedField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

interface NumberedProduct {
  readonly product: FeedProduct;
  readonly field: FeedField;
}

/** One trade item number on several products. A number that is none is another rule's. */
export const GMC_GTIN_SHARED: WholeRule = defineRule({
  meta: {
    ...FEED_META,
    id: 'gmc-gtin-shared',
    title: { en: 'One GTIN on several products', zh: '多个商品共用同一 GTIN' },
    impact: 'serious',
    sources: [cite(MERCHANT_CENTER, 'gtin', 'attribute')],
    messages: {
      shared: {
        en: '{title} has the GTIN {gtin} of {other}. Give each product the number on its own packaging.',
        zh: '{title} 与 {other} 共用 GTIN {gtin}。请为每个商品填写各自包装上的条码。',
      },
    },
  },
  judge({ feed }) {
    const first = new Map<string, NumberedProduct>();
    return (feed?.products ?? []).flatMap((product, at) => {
      const field = readField(product, ['products', at], 'gtin');
      const digits = field?.text.replaceAll(/[\s-]/gu, '').padStart(14, '0');
      if (field === undefined || digits === undefined || !hasCheckDigit(digits)) return [];
      const other = first.get(digits);
      if (other === undefined) first.set(digits, { product, field });
      if (other === undefined || other.product.subject === product.subject) return [];
      const values = { title: product.title, other: other.product.title, gtin: field.text };
      const evidence = [valueEvidence(field.reference, other.field.reference)];
      return [violation('shared', { subject: product.subject, values, evidence })];
    });
  },
});
