import { cite } from '../../checks/cite.ts';
import { readField } from '../../checks/product/read-field.ts';
import { review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { PROMOTION, PROMOTION_PHRASE } from '../../standards/feed-values.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Prices, discounts and delivery in a title, which must name the goods alone. */
export const GMC_TITLE_PROMOTION: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-promotion',
    title: { en: 'Promotion in the title', zh: '标题含促销文字' },
    impact: 'serious',
    sources: [cite(MERCHANT_CENTER, 'title', 'attribute')],
    messages: {
      promotion: {
        en: '“{words}” in the title is promotion. Take it out; use sale_price, shipping or a promotion instead.',
        zh: '标题中的“{words}”属于促销文字。请删除，改用 sale_price、shipping 或促销功能。',
      },
    },
  },
  judge(product, place, context) {
    const field = readField(product, place, 'title');
    if (field === undefined) return [];
    const read = context.read(field.text);
    const phrase = PROMOTION_PHRASE.exec(read.text);
    const found = phrase ?? PROMOTION.exec(read.text);
    if (found === null) return [];
    const words = field.text.slice(...read.toOriginal([found.index, found.index + found[0].length]));
    const say = phrase === null ? review : violation;
    const evidence = [valueEvidence(field.reference)];
    return [say('promotion', { subject: product.subject, values: { words }, evidence })];
  },
});
