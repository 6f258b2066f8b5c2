import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { DESCRIPTION_TAGS } from '../../standards/feed-values.ts';
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
    impact: 'moderate',
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
