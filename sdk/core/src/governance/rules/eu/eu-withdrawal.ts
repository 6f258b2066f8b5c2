import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { WITHDRAWAL_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Shops without the function to withdraw from a contract, which must be easy to find while a withdrawal is possible. */
export const EU_WITHDRAWAL: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-withdrawal',
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: '2026-06-19' },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: WITHDRAWAL_WORDS, kinds: ['home', 'product', 'checkout'] }, context),
});
