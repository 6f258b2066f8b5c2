import { hasCheckDigit, hasGtinLength } from '../../checks/product/trade-number.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Trade item numbers of structured data that are none. */
export const SCHEMA_GTIN: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-gtin',
    impact: 'moderate',
  },
  judge({ jsonld }) {
    return (jsonld?.products ?? []).flatMap(({ gtin, name }, at) => {
      const digits = gtin.replaceAll(/[\s-]/gu, '');
      if (gtin === '') return [];
      if (hasGtinLength(digits) && hasCheckDigit(digits)) return passed(jsonld?.subject ?? '');
      const evidence = [valueEvidence(refer('jsonld', ['products', at, 'gtin'], gtin))];
      return [violation('none', { subject: jsonld?.subject ?? '', values: { gtin, name }, evidence })];
    });
  },
});
