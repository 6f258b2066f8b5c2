import { readField } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Hosts that no shopper reaches. Source: RFC 2606, RFC 6761. */
const NOWHERE = /(?:^|\.)(?:localhost|example(?:\.(?:com|net|org))?|test|invalid|local)$/iu;

/** Addresses that lead nowhere. */
export const GMC_LINK: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-link',
    impact: 'serious',
  },
  judge(product, place) {
    const { subject } = product;
    const field = readField(product, place, 'link');
    // A catalogue that was no feed has addresses of our own making.
    if (field === undefined || product.record === undefined) return inapplicable(subject);
    const link = field.text;
    const proof = { subject, values: { link }, evidence: [valueEvidence(field.reference)] };
    if (!/^https?:\/\//iu.test(link) || !URL.canParse(link)) return [violation('none', proof)];
    return NOWHERE.test(new URL(link).hostname) ? [violation('nowhere', proof)] : [];
  },
});
