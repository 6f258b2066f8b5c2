import { cite } from '../../checks/cite.ts';
import { hasCheckDigit, hasGtinLength } from '../../checks/product/trade-number.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Trade item numbers of structured data that are none. */
export const SCHEMA_GTIN: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-gtin',
    title: { en: 'GTIN of structured data that is none', zh: '结构化数据中的 GTIN 无效' },
    impact: 'moderate',
    sources: [cite(STRUCTURED_DATA, 'Product', 'type')],
    messages: {
      none: {
        en: 'The gtin “{gtin}” of “{name}” is no trade item number. Correct it, or take it out.',
        zh: '“{name}”的 gtin“{gtin}”无效。请更正或删除。',
      },
    },
  },
  judge({ jsonld }) {
    return (jsonld?.products ?? []).flatMap(({ gtin, name }, at) => {
      const digits = gtin.replaceAll(/[\s-]/gu, '');
      if (gtin === '' || (hasGtinLength(digits) && hasCheckDigit(digits))) return [];
      const evidence = [valueEvidence(refer('jsonld', ['products', at, 'gtin'], gtin))];
      return [violation('none', { subject: jsonld?.subject ?? '', values: { gtin, name }, evidence })];
    });
  },
});
