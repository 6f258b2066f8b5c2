import { cite } from '../../checks/cite.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Scripts that nobody can read. */
export const SCHEMA_UNREADABLE: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-unreadable',
    title: { en: 'Structured data that is no JSON', zh: '结构化数据不是有效 JSON' },
    impact: 'serious',
    sources: [cite(STRUCTURED_DATA, 'Product', 'type')],
    messages: {
      broken: {
        en: 'The JSON-LD of {script} is no JSON: look for a missing comma or quote. Nothing of it is read.',
        zh: '{script} 的 JSON-LD 不是有效 JSON，整段不会被读取。请检查逗号和引号。',
      },
    },
  },
  judge({ jsonld }) {
    return (jsonld?.unreadable ?? []).map((script, at) =>
      violation('broken', {
        subject: jsonld?.subject ?? '',
        values: { script },
        evidence: [valueEvidence(refer('jsonld', ['unreadable', at], script))],
      }),
    );
  },
});
