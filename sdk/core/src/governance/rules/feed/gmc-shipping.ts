import { readField } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** `US:CA:Overnight:16.00 USD`, parts may be empty, and times may follow. */
const SHIPPING = /^(?:[A-Z]{2})?:[^:]*:[^:]*:\d+(?:\.\d+)? [A-Z]{3}(?::\d*){0,4}$/u;
const SHORT_SHIPPING = /^[A-Z]{2}:\d+(?:\.\d+)? [A-Z]{3}$/u;

/** Delivery costs of a table that cannot be read. Elements of XML are not kept as fields, and not judged. */
export const GMC_SHIPPING: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-shipping',
    impact: 'moderate',
  },
  judge(product, place) {
    const { subject } = product;
    const field = readField(product, place, 'shipping');
    if (field === undefined) return inapplicable(subject);
    const entries = field.text.split(/\s*,\s*/u);
    const wrong = entries.find((entry) => !SHIPPING.test(entry) && !SHORT_SHIPPING.test(entry));
    if (wrong === undefined) return [];
    const evidence = [valueEvidence(field.reference)];
    return [violation('format', { subject, values: { written: wrong }, evidence })];
  },
});
