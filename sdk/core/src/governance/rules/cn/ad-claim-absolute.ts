import { defineTextRule } from '../../contract/define-text-rule.ts';
import type { TextRule } from '../../contract/rule.ts';
import { ABSOLUTE_TERM_EXEMPTIONS, ABSOLUTE_TERMS } from '../../standards/absolute-terms.ts';

/**
 * Superlatives that the PRC's advertising law forbids, in whatever a shopper reads or hears.
 *
 * A word that the law names, or that has no second reading, is a violation; one that only means the same needs a
 * person. What the guide of 2023 exempts is said to be exempted, with its basis: the words around the term in its own
 * clause decide, not those of the whole line.
 *
 * @public
 */
export const AD_CLAIM_ABSOLUTE: TextRule = defineTextRule({
  meta: {
    id: 'ad-claim-absolute',
    version: '1.1.0',
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'review',
    effective: { from: '2015-09-01' },
  },
  inputs: ['title', 'description', 'page', 'transcript'],
  terms: ABSOLUTE_TERMS.map((term) => ({ ...term, replacement: '' })),
  exemptions: ABSOLUTE_TERM_EXEMPTIONS,
});
