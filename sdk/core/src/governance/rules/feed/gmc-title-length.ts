import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Source: the specification, "title", minimum requirements. */
const MAX_TITLE_LENGTH = 150;

/** Titles that are cut. */
export const GMC_TITLE_LENGTH: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-length',
    impact: 'moderate',
  },
  judge(product, place) {
    const field = readField(product, place, 'title');
    const length = Array.from(field?.text ?? '').length;
    if (field === undefined || length <= MAX_TITLE_LENGTH) return [];
    const evidence = [valueEvidence(field.reference)];
    return [violation('long', { subject: product.subject, values: { length: `${length}` }, evidence })];
  },
});
