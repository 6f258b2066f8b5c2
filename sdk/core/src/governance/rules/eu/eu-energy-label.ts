import { cite } from '../../checks/cite.ts';
import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { LABELLED_APPLIANCES, APPLIANCE_PARTS } from '../../standards/goods-words.ts';
import { ENERGY_LABELLING } from '../../standards/shop-laws.ts';
import { EU_META } from './eu-meta.ts';

/** Appliances that are offered without their energy class. */
export const EU_ENERGY_LABEL: ProductRule = defineProductRule({
  meta: {
    ...EU_META,
    id: 'eu-energy-label',
    title: { en: 'Energy class missing', zh: '缺少能效等级' },
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['feed'],
    effective: { from: ENERGY_LABELLING.from },
    sources: [cite(ENERGY_LABELLING, '6')],
    messages: {
      missing: {
        en: '“{title}” needs its energy class beside the price. Add energy_efficiency_class or certification.',
        zh: '“{title}”须在价格旁标示能效等级。请填写 energy_efficiency_class 或 certification。',
      },
      none: {
        en: '“{written}” is no energy class. Use A to G.',
        zh: '“{written}”不是能效等级。请使用 A 至 G。',
      },
    },
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
