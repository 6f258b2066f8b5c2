import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Needed in Brazil, France, Germany, Japan, the United Kingdom and the United States. */
const NEEDED = ['color', 'size', 'gender', 'age_group'] as const;

/** Clothes without what shoppers filter them by. */
export const GMC_APPAREL: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-apparel',
    impact: 'moderate',
    categories: { only: ['apparel'] },
  },
  judge(product, place) {
    const { subject, title, record } = product;
    if (record === undefined) return inapplicable(subject);
    const missing = NEEDED.filter((name) => readField(product, place, name) === undefined);
    if (missing.length === 0) return [];
    const evidence = missing.map((name) => valueEvidence(referAbsent(product, place, name)));
    return [review('missing', { subject, values: { title, names: missing.join(', ') }, evidence })];
  },
});
