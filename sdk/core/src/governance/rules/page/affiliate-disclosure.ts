import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { says } from '../../checks/page/find-words.ts';
import { passed, review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { AD_LABELS, AFFILIATE_LINKS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Links that pay a commission, on a page that nowhere says that it is advertising. */
export const AFFILIATE_DISCLOSURE: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'affiliate-disclosure',
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: '2015-09-01' },
  },
  judge({ page }, context) {
    const link = page?.links.find(({ href }) => AFFILIATE_LINKS.test(href));
    if (page === undefined || link === undefined || !page.isComplete) return [];
    if (says(page, AD_LABELS, context)) return passed(page.subject);
    const values = { label: link.text === '' ? link.href : link.text };
    return [review('unlabelled', { subject: page.subject, values, evidence: [toDomEvidence(link)] })];
  },
});
