import { readField } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** A point, no thousands, a space, and a code. Source: the specification, "price". */
const PRICE = /^\d+(?:\.\d{1,3})? [A-Z]{3}$/u;

/** Prices that Google cannot read, or reads differently. */
export const GMC_PRICE_FORMAT: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-price-format',
    impact: 'serious',
  },
  judge(product, place) {
    const { subject, record } = product;
    if (record === undefined) return inapplicable(subject);
    return ['price', 'sale_price'].flatMap((name) => {
      const field = readField(product, place, name);
      if (field === undefined) return [];
      const proof = {
        subject,
        values: { name, price: field.text },
        evidence: [valueEvidence(field.reference)],
      };
      if (!PRICE.test(field.text)) return [violation('format', proof)];
      return Number.parseFloat(field.text) === 0 ? [review('zero', proof)] : [];
    });
  },
});
