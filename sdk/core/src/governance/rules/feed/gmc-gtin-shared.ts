import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { hasCheckDigit } from '../../checks/product/trade-number.ts';
import { readField, type FeedField } from '../../checks/product/read-field.ts';
import { passed, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
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
    impact: 'serious',
  },
  judge({ feed }) {
    const first = new Map<string, NumberedProduct>();
    return (feed?.products ?? []).flatMap((product, at) => {
      const field = readField(product, ['products', at], 'gtin');
      const digits = field?.text.replaceAll(/[\s-]/gu, '').padStart(14, '0');
      if (field === undefined || digits === undefined || !hasCheckDigit(digits)) return [];
      const other = first.get(digits);
      if (other === undefined) {
        first.set(digits, { product, field });
        return passed(product.subject);
      }
      const values = { title: toName(product), other: toName(other.product), gtin: field.text };
      const evidence = [valueEvidence(field.reference, other.field.reference)];
      return [violation('shared', { subject: product.subject, values, evidence })];
    });
  },
});

/** Variants of one product have one title; a feed tells them apart by their ids. */
function toName({ title, record }: FeedProduct): string {
  const id = record?.['id']?.[0];
  return id === undefined ? title : `${title} (${id})`;
}
