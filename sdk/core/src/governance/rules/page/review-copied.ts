import type { ReviewArtifact } from '../../artifacts/artifacts.ts';
import { orPassed, refer, review, toNumberOption, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Reviews that are word for word the same. */
export const REVIEW_COPIED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'review-copied',
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'critical',
    certainty: 'review',
    needs: ['reviews'],
    effective: { from: '2019-01-01' },
    options: {
      leastCopies: {
        default: 3,
        least: 2,
        most: 1000,
      },
      leastLetters: {
        default: 12,
        least: 1,
        most: 1000,
      },
    },
  },
  judge({ reviews = [] }, context) {
    const leastCopies = toNumberOption(context.options['leastCopies']);
    const leastLetters = toNumberOption(context.options['leastLetters']);
    const copied = [...groupCopies(reviews, context)].flatMap(([letters, [first, second, ...others]]) => {
      const count = others.length + 2;
      if (first === undefined || second === undefined || count < leastCopies) return [];
      if (letters.length < leastLetters) return [];
      const { subject, text } = first.one;
      const evidence = [
        valueEvidence(
          refer('reviews', [first.at, 'text'], text),
          refer('reviews', [second.at, 'text'], second.one.text),
        ),
      ];
      const values = { count: `${count}`, text: text.slice(0, 60) };
      return [review('copied', { subject, values, evidence })];
    });
    return reviews.length === 0 ? [] : orPassed(reviews[0]?.subject ?? '', copied);
  },
});

interface PlacedReview {
  readonly one: ReviewArtifact;
  readonly at: number;
}

function groupCopies(
  reviews: readonly ReviewArtifact[],
  context: RuleContext,
): ReadonlyMap<string, readonly PlacedReview[]> {
  const groups = new Map<string, PlacedReview[]>();
  for (const [at, one] of reviews.entries()) {
    const letters = context.read(one.text).text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    groups.set(letters, [...(groups.get(letters) ?? []), { one, at }]);
  }
  return groups;
}
