import { referAbsent } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Attributes that every product needs; without id, title and price there is no product at all. */
const REQUIRED = ['description', 'link', 'image_link', 'availability'] as const;

/** Attributes without which no product is shown. */
export const GMC_REQUIRED: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-required',
    impact: 'critical',
  },
  judge(product, place) {
    const { subject, title, record } = product;
    if (record === undefined) return inapplicable(subject);
    return REQUIRED.filter((name) => isMissing(record, name)).map((name) =>
      violation('missing', {
        subject,
        values: { title, name },
        evidence: [valueEvidence(referAbsent(product, place, name))],
      }),
    );
  },
});

function isMissing(record: Readonly<Record<string, readonly string[]>>, name: string): boolean {
  return (
    record[name]?.some((entry) => entry.trim() !== '') !== true && record[`structured_${name}`] === undefined
  );
}
