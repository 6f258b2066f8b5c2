import type { LinkedData } from '../../artifacts/linked-data.ts';
import { says } from '../../checks/page/find-words.ts';
import { passed, refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { REVIEW_ORIGIN_WORDS, REVIEW_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Reviews on a page that does not say whether they are buyers'. */
export const EU_REVIEW_ORIGIN: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-review-origin',
    impact: 'serious',
    needs: ['page', 'jsonld'],
    effective: { from: '2022-05-28' },
  },
  judge({ page, jsonld }, context) {
    const [rated] = listRated(jsonld);
    if (page === undefined || rated === undefined || !page.isComplete) return [];
    if (!says(page, REVIEW_WORDS, context)) return [];
    if (says(page, REVIEW_ORIGIN_WORDS, context)) return passed(page.subject);
    const { name, count, at } = rated;
    const evidence = [valueEvidence(refer('jsonld', ['products', at, 'rating', 'count'], count))];
    return [review('untold', { subject: page.subject, values: { name, count }, evidence })];
  },
});

interface RatedProduct {
  readonly name: string;
  readonly count: string;
  readonly at: number;
}

function listRated(jsonld: LinkedData | undefined): readonly RatedProduct[] {
  return (jsonld?.products ?? []).flatMap(({ name, rating }, at) =>
    rating === null ? [] : [{ name, count: rating.count, at }],
  );
}
