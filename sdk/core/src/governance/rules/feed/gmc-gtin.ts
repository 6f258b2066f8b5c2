import { hasCheckDigit, hasGtinLength, isRestrictedGtin } from '../../checks/product/trade-number.ts';
import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Trade item numbers that are none: other lengths, a wrong check digit, or numbers that no maker was given. */
export const GMC_GTIN: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-gtin',
    impact: 'serious',
  },
  judge(product, place) {
    const field = readField(product, place, 'gtin');
    if (field === undefined) return [];
    const digits = field.text.replaceAll(/[\s-]/gu, '');
    const fault = findFault(digits);
    if (fault === null) return [];
    const { subject } = product;
    const evidence = [valueEvidence(field.reference)];
    return [violation(fault, { subject, values: { gtin: field.text }, evidence })];
  },
});

function findFault(digits: string): 'length' | 'digit' | 'restricted' | null {
  if (!hasGtinLength(digits)) return 'length';
  if (!hasCheckDigit(digits)) return 'digit';
  return isRestrictedGtin(digits) ? 'restricted' : null;
}
