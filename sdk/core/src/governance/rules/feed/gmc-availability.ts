import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { AVAILABILITIES } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Availability that Google does not know, or that lacks its date. */
export const GMC_AVAILABILITY: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-availability',
    impact: 'serious',
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
