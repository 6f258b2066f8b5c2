import { cite } from '../../checks/cite.ts';
import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { DESCRIPTION_TAGS } from '../../standards/feed-values.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** Source: the specification, "description". */
const MAX_DESCRIPTION_LENGTH = 5000;

const LINK = /<a\s[^>]{0,500}>|\bhttps?:\/\/\S{1,200}|\bwww\.[a-z\d-]{1,63}\.[a-z]{2,}\S{0,200}/iu;
const TAG = /<\/?([a-z][a-z\d]*)\b/giu;

/** Links, scripts and what is cut in a description. */
export const GMC_DESCRIPTION: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-description',
    title: { en: 'Link, markup or length in the description', zh: '描述含链接、不支持的标签或过长' },
    impact: 'moderate',
    sources: [cite(MERCHANT_CENTER, 'description', 'attribute')],
    messages: {
      link: {
        en: 'The description links to “{words}”. Take the link out; describe the product alone.',
        zh: '描述含链接“{words}”。请删除，仅描述商品本身。',
      },
      markup: {
        en: 'The description has the tag <{words}>, which Google does not read. Keep lists and emphasis only.',
        zh: '描述含 Google 不支持的标签 <{words}>。请仅保留列表和强调格式。',
      },
      long: {
        en: 'The description has {words} characters and is cut at 5000. Shorten it.',
        zh: '描述共 {words} 个字符，超过 5000 的部分会被截断。请精简。',
      },
    },
  },
  judge(product, place) {
    const field = readField(product, place, 'description');
    if (field === undefined) return [];
    const fault = findFault(field.text);
    if (fault === null) return [];
    const evidence = [valueEvidence(field.reference)];
    return [violation(fault[0], { subject: product.subject, values: { words: fault[1] }, evidence })];
  },
});

function findFault(text: string): readonly ['link' | 'markup' | 'long', string] | null {
  const link = LINK.exec(text)?.[0];
  if (link !== undefined) return ['link', link.slice(0, 80)];
  const tag = Array.from(text.matchAll(TAG), ([, name = '']) => name.toLowerCase()).find(
    (name) => !DESCRIPTION_TAGS.has(name),
  );
  if (tag !== undefined) return ['markup', tag];
  return text.length > MAX_DESCRIPTION_LENGTH ? ['long', `${text.length}`] : null;
}
