import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { SCHEMA_META } from './schema-meta.ts';

/** Scripts that nobody can read. */
export const SCHEMA_UNREADABLE: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-unreadable',
    impact: 'serious',
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
