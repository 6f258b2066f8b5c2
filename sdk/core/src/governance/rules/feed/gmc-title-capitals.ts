import { readField } from '../../checks/product/read-field.ts';
import { valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { DECORATION } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Titles that shout, or are decorated. */
export const GMC_TITLE_CAPITALS: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-title-capitals',
    impact: 'minor',
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
