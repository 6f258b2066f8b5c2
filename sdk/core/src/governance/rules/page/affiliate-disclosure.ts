import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { ADVERTISING_LAW, ENDORSEMENT_GUIDES, UNFAIR_PRACTICES } from '../../standards/shop-laws.ts';
import { AD_LABELS, AFFILIATE_LINKS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Links that pay a commission, on a page that nowhere says that it is advertising. */
export const AFFILIATE_DISCLOSURE: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'affiliate-disclosure',
    title: { en: 'Paid links without a label', zh: '佣金链接未标明广告' },
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: ADVERTISING_LAW.from },
    sources: [
      cite(UNFAIR_PRACTICES, '7(2)'),
      cite(ENDORSEMENT_GUIDES, '255.5', 'section'),
      cite(ADVERTISING_LAW, '14'),
    ],
    messages: {
      unlabelled: {
        en: '“{label}” is a paid link, but nothing on the page says “ad”. Label it where it is seen first.',
        zh: '“{label}”是佣金链接，但页面没有“广告”标识。请在显著位置标明。',
      },
    },
  },
  judge({ page }, context) {
    const link = page?.links.find(({ href }) => AFFILIATE_LINKS.test(href));
    if (page === undefined || link === undefined || !page.isComplete) return [];
    if (says(page, AD_LABELS, context)) return [];
    const values = { label: link.text === '' ? link.href : link.text };
    return [review('unlabelled', { subject: page.subject, values, evidence: [toDomEvidence(link)] })];
  },
});
