import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { toPageKind } from '../../checks/page/to-page-kind.ts';
import { refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, MERCHANT_POLICIES } from '../../standards/shop-laws.ts';
import { CONTACT_WORDS, RETURNS_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Shop pages from which neither the returns policy nor a contact is to be found. */
export const RETURNS_MISSING: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'returns-missing',
    title: { en: 'Returns or contact not to be found', zh: '缺少退货政策或联系方式' },
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: CONSUMER_RIGHTS.from },
    sources: [cite(MERCHANT_POLICIES, '1', 'paragraph'), cite(CONSUMER_RIGHTS, '6(1)(h)')],
    messages: {
      returns: {
        en: 'None of the {count} links of the page leads to returns or refunds. Link the policy, best in the footer.',
        zh: '页面的 {count} 个链接均未指向退货或退款政策。请在页脚添加链接。',
      },
      neither: {
        en: 'None of the {count} links of the page leads to returns or a contact. Link both, best in the footer.',
        zh: '页面的 {count} 个链接均未指向退货政策或联系方式。请在页脚添加链接。',
      },
      contact: {
        en: 'None of the {count} links of the page leads to a contact. Link it, best in the footer.',
        zh: '页面的 {count} 个链接均未指向联系方式。请在页脚添加链接。',
      },
    },
  },
  judge({ page, jsonld }, context) {
    if (page === undefined || !page.isComplete || toPageKind(page, jsonld) === 'other') return [];
    const { subject, links } = page;
    const proof = {
      subject,
      values: { count: `${links.length}` },
      evidence: [valueEvidence(refer('page', ['links'], links.length))],
    };
    const hasReturns = says(page, RETURNS_WORDS, context);
    const hasContact = says(page, CONTACT_WORDS, context) || hasAddress(links);
    if (hasReturns && hasContact) return [];
    if (!hasReturns && !hasContact) return [review('neither', proof)];
    return [review(hasContact ? 'returns' : 'contact', proof)];
  },
});

function hasAddress(links: readonly { readonly href: string }[]): boolean {
  return links.some(({ href }) => /^(?:mailto|tel):/iu.test(href));
}
