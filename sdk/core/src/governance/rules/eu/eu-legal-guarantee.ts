import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { GUARANTEE_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Orders before which nobody is reminded of the legal guarantee; in its harmonised form since 2026-09-27. */
export const EU_LEGAL_GUARANTEE: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-legal-guarantee',
    impact: 'moderate',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: '2026-09-27' },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: GUARANTEE_WORDS, kinds: ['product', 'checkout'] }, context),
});
