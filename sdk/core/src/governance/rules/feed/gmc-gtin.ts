import { cite } from '../../checks/cite.ts';
import { hasCheckDigit, hasGtinLength, isRestrictedGtin } from '../../checks/product/trade-number.ts';
import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Trade item numbers that are none: other lengths, a wrong check digit, or numbers that no maker was given. */
export const GMC_GTIN: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-gtin',
    title: { en: 'GTIN that is none', zh: 'GTIN 无效' },
    impact: 'serious',
    sources: [cite(MERCHANT_CENTER, 'gtin', 'attribute')],
    messages: {
      length: {
        en: 'GTIN {gtin} does not have 8, 12, 13 or 14 digits. Copy it from the packaging, or leave it out.',
        zh: 'GTIN {gtin} 的位数不是 8、12、13 或 14 位。请按包装填写，或留空。',
      },
      digit: {
        en: 'The last digit of GTIN {gtin} is not its check digit. Copy it again from the packaging.',
        zh: 'GTIN {gtin} 的校验位不正确。请按包装重新填写。',
      },
      restricted: {
        en: 'GTIN {gtin} is of a range for shops’ own numbers or coupons. Leave it out, and give brand and MPN.',
        zh: 'GTIN {gtin} 属于店内码或优惠券号段。请留空，并填写 brand 和 mpn。',
      },
    },
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
