import { readField } from '../../checks/product/read-field.ts';
import { review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { PROMOTION, PROMOTION_PHRASE } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Prices, discounts and delivery in a title, which must name the goods alone. */
export const GMC_TITLE_PROMOTION: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-promotion',
    impact: 'serious',
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
