import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { LICENCE_WORDS } from '../../standards/shop-words.ts';

/** Home pages without the business licence, a link to it, or why none is needed. */
export const CN_LICENCE_LINK: WholeRule = defineRule({
  meta: {
    id: 'cn-licence-link',
    version: '1.0.0',
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'deterministic',
    needs: ['page'],
    effective: { from: '2019-01-01' },
  },
  judge: (artifacts, context) =>
    judgeAbsence(artifacts, { words: LICENCE_WORDS, kinds: ['home'], isHere: true }, context),
});
