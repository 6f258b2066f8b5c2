import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { cite } from '../../checks/cite.ts';
import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { AVAILABILITIES } from '../../standards/feed-values.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Availability that Google does not know, or that lacks its date. */
export const GMC_AVAILABILITY: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-availability',
    title: { en: 'Availability or its date wrong', zh: '库存状态或日期错误' },
    impact: 'serious',
    sources: [
      cite(MERCHANT_CENTER, 'availability', 'attribute'),
      cite(MERCHANT_CENTER, 'availability_date', 'attribute'),
    ],
    messages: {
      unknown: {
        en: 'availability is “{written}”. Use in_stock, out_of_stock, preorder or backorder.',
        zh: 'availability 的值为“{written}”。请使用 in_stock、out_of_stock、preorder 或 backorder。',
      },
      undated: {
        en: 'A product on {written} needs availability_date, the day from which it ships.',
        zh: '{written} 商品须填写 availability_date（可发货日期）。',
      },
      past: {
        en: 'availability_date “{day}” is over or no date, while the product is on {written}. Correct one of them.',
        zh: 'availability_date“{day}”已过或不是日期，但商品仍为 {written}。请更正其一。',
      },
    },
  },
  judge(product, place, { date }) {
    const { subject, record } = product;
    if (record === undefined) return inapplicable(subject);
    const availability = readField(product, place, 'availability');
    if (availability === undefined) return [];
    const written = availability.text;
    const value = written.toLowerCase().replaceAll(/[\s-]+/gu, '_');
    const proof = { subject, values: { written }, evidence: [valueEvidence(availability.reference)] };
    if (!AVAILABILITIES.has(value)) return [violation('unknown', proof)];
    if (value !== 'preorder' && value !== 'backorder') return [];
    const day = readField(product, place, 'availability_date');
    if (day === undefined) {
      const evidence = [
        valueEvidence(availability.reference, referAbsent(product, place, 'availability_date')),
      ];
      return [violation('undated', { ...proof, evidence })];
    }
    if ((parseInstant(day.text) ?? -1) >= Date.parse(date)) return [];
    const evidence = [valueEvidence(availability.reference, day.reference)];
    return [violation('past', { subject, values: { written, day: day.text }, evidence })];
  },
});
