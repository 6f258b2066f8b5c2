import { cite } from '../../checks/cite.ts';
import { readField } from '../../checks/product/read-field.ts';
import { inapplicable, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Hosts that no shopper reaches. Source: RFC 2606, RFC 6761. */
const NOWHERE = /(?:^|\.)(?:localhost|example(?:\.(?:com|net|org))?|test|invalid|local)$/iu;

/** Addresses that lead nowhere. */
export const GMC_LINK: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-link',
    title: { en: 'Link that leads nowhere', zh: '商品链接无法访问' },
    impact: 'serious',
    sources: [cite(MERCHANT_CENTER, 'link', 'attribute')],
    messages: {
      none: {
        en: 'link “{link}” is no web address. Write it whole, with https://.',
        zh: 'link“{link}”不是网址。请填写以 https:// 开头的完整地址。',
      },
      nowhere: {
        en: 'link “{link}” leads to a host for examples and tests. Put the shop’s own in its place.',
        zh: 'link“{link}”指向示例或测试域名。请替换为店铺域名。',
      },
    },
  },
  judge(product, place) {
    const { subject } = product;
    const field = readField(product, place, 'link');
    if (field === undefined) return inapplicable(subject);
    const link = field.text;
    const proof = { subject, values: { link }, evidence: [valueEvidence(field.reference)] };
    if (!/^https?:\/\//iu.test(link) || !URL.canParse(link)) return [violation('none', proof)];
    return NOWHERE.test(new URL(link).hostname) ? [violation('nowhere', proof)] : [];
  },
});
