import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { readField, referAbsent } from '../../checks/product/read-field.ts';
import { review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ValueReference } from '../../contract/evidence.ts';
import type { Judgement, ProductRule } from '../../contract/rule.ts';
import { CONDITIONS, REFURBISHED_WORDS, USED_EXCEPTIONS, USED_WORDS } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Used goods that pass for new ones. */
export const GMC_CONDITION: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-condition',
    impact: 'moderate',
  },
  judge(product, place, context) {
    const { subject } = product;
    const condition = readField(product, place, 'condition');
    const written = condition?.text.toLowerCase() ?? 'new';
    if (condition !== undefined && !CONDITIONS.has(written)) {
      const evidence = [valueEvidence(condition.reference)];
      return [violation('unknown', { subject, values: { written: condition.text }, evidence })];
    }
    const title = readField(product, place, 'title');
    if (title === undefined || written !== 'new') return [];
    const right = condition?.reference ?? referAbsent(product, place, 'condition');
    const word = findUsedWord(context.read(title.text).text);
    return word === null ? [] : [sayOther(product, { word, written, title: title.reference, right })];
  },
});

function findUsedWord(title: string): string | null {
  return USED_EXCEPTIONS.test(title) ? null : (USED_WORDS.exec(title)?.[0] ?? null);
}

interface OtherCondition {
  readonly word: string;
  readonly written: string;
  readonly title: ValueReference;
  readonly right: ValueReference;
}

function sayOther(
  { subject, record }: FeedProduct,
  { word, written, title, right }: OtherCondition,
): Judgement {
  // A catalogue that was no feed has no such attribute, which then may stand elsewhere.
  const say = record === undefined ? review : violation;
  const fitting = REFURBISHED_WORDS.test(word) ? 'refurbished' : 'used';
  return say('other', {
    subject,
    values: { word, written, fitting },
    evidence: [valueEvidence(title, right)],
  });
}
