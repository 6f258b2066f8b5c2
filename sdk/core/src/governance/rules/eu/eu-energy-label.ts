import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { LABELLED_APPLIANCES, APPLIANCE_PARTS } from '../../standards/goods-words.ts';
import { EU_META } from './eu-meta.ts';

/** Appliances that are offered without their energy class. */
export const EU_ENERGY_LABEL: ProductRule = defineProductRule({
  meta: {
    ...EU_META,
    id: 'eu-energy-label',
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['feed'],
    effective: { from: '2017-08-01' },
  },
  judge(product, place, context) {
    const { subject, title, record } = product;
    if (record === undefined) return inapplicable(subject);
    const name = context.read(title).text;
    if (!LABELLED_APPLIANCES.test(name) || APPLIANCE_PARTS.test(name)) return inapplicable(subject);
    const label = readField(product, place, 'energy_efficiency_class');
    if (label === undefined) {
      if (readField(product, place, 'certification') !== undefined) return [];
      const evidence = [valueEvidence(referAbsent(product, place, 'energy_efficiency_class'))];
      return [review('missing', { subject, values: { title }, evidence })];
    }
    if (/^[A-G](?:\+{1,3})?$/u.test(label.text)) return [];
    const evidence = [valueEvidence(label.reference)];
    return [violation('none', { subject, values: { written: label.text }, evidence })];
  },
});
