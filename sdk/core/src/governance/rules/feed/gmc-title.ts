import { cite } from '../../checks/cite.ts';
import { readField } from '../../checks/product/read-field.ts';
import { review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { DECORATION, PROMOTION, PROMOTION_PHRASE } from '../../standards/feed-values.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Source: the specification, "title", minimum requirements. */
const MAX_TITLE_LENGTH = 150;

/** Titles that are cut. */
export const GMC_TITLE_LENGTH: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-length',
    title: { en: 'Title too long', zh: '标题过长' },
    impact: 'moderate',
    sources: [cite(MERCHANT_CENTER, 'title', 'attribute')],
    messages: {
      long: {
        en: 'The title has {length} characters; 150 are the most. Put what matters first and shorten the rest.',
        zh: '标题共 {length} 个字符，上限为 150。请将重点放在前面并精简。',
      },
    },
  },
  judge(product, place) {
    const field = readField(product, place, 'title');
    const length = Array.from(field?.text ?? '').length;
    if (field === undefined || length <= MAX_TITLE_LENGTH) return [];
    const evidence = [valueEvidence(field.reference)];
    return [violation('long', { subject: product.subject, values: { length: `${length}` }, evidence })];
  },
});

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

/** Titles that shout, or are decorated. */
export const GMC_TITLE_CAPITALS: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-capitals',
    title: { en: 'Title in capitals or with decoration', zh: '标题全大写或含装饰符号' },
    impact: 'minor',
    sources: [cite(MERCHANT_CENTER, 'title', 'attribute')],
    messages: {
      capitals: {
        en: 'The title is written in capitals. Write it as a sentence or in title case.',
        zh: '标题使用了全大写字母。请改为正常大小写。',
      },
      decoration: {
        en: '“{words}” decorates the title. Take it out.',
        zh: '标题含装饰符号“{words}”。请删除。',
      },
    },
  },
  judge(product, place) {
    const field = readField(product, place, 'title');
    if (field === undefined) return [];
    const proof = { subject: product.subject, evidence: [valueEvidence(field.reference)] };
    const words = DECORATION.exec(field.text)?.[0];
    if (words !== undefined) return [violation('decoration', { ...proof, values: { words } })];
    return isShouted(field.text) ? [violation('capitals', proof)] : [];
  },
});

/** Short names such as `NASA` or `USB-C` are no shouting: of words with four letters or more, three are needed. */
const MIN_SHOUTED_WORDS = 3;
const MAX_SHOUTED_RATIO = 0.6;

function isShouted(title: string): boolean {
  const words = title.match(/\p{L}{4,}/gu) ?? [];
  const shouted = words.filter((word) => /\p{Lu}/u.test(word) && word === word.toUpperCase());
  return shouted.length >= MIN_SHOUTED_WORDS && shouted.length / words.length > MAX_SHOUTED_RATIO;
}
