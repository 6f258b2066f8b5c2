import { says } from '../../checks/page/find-words.ts';
import { toPageKind } from '../../checks/page/to-page-kind.ts';
import { passed, refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { CONTACT_WORDS, IMPRINT_WORDS, INLINE_IMPRINT, RETURNS_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Shop pages from which neither the returns policy nor a contact is to be found. */
export const RETURNS_MISSING: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'returns-missing',
    impact: 'serious',
    needs: ['page'],
    anyOf: ['page', 'jsonld'],
    effective: { from: '2014-06-13' },
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
    const hasContact = CONTACTS.some((words) => says(page, words, context)) || hasAddress(links);
    if (hasReturns && hasContact) return passed(subject);
    if (!hasReturns && !hasContact) return [review('neither', proof)];
    return [review(hasContact ? 'returns' : 'contact', proof)];
  },
});

/** An imprint names a contact. */
const CONTACTS = [CONTACT_WORDS, IMPRINT_WORDS, INLINE_IMPRINT];

function hasAddress(links: readonly { readonly href: string }[]): boolean {
  return links.some(({ href }) => /^(?:mailto|tel):/iu.test(href));
}
