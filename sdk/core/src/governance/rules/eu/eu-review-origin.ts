import type { LinkedData } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { UNFAIR_PRACTICES } from '../../standards/shop-laws.ts';
import { REVIEW_ORIGIN_WORDS, REVIEW_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Reviews on a page that does not say whether they are buyers'. */
export const EU_REVIEW_ORIGIN: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-review-origin',
    title: { en: 'Origin of reviews not told', zh: '未说明评价来源' },
    impact: 'serious',
    needs: ['page', 'jsonld'],
    effective: { from: UNFAIR_PRACTICES.from },
    sources: [cite(UNFAIR_PRACTICES, '7(6)')],
    messages: {
      untold: {
        en: 'The page rates “{name}” by {count} reviews, but does not say whether they are checked. Say how, or that they are not.',
        zh: '页面展示“{name}”的 {count} 条评价，但未说明是否核实来自买家。请说明核实方式，或说明未核实。',
      },
    },
  },
  judge({ page, jsonld }, context) {
    const [rated] = listRated(jsonld);
    if (page === undefined || rated === undefined || !page.isComplete) return [];
    if (!says(page, REVIEW_WORDS, context) || says(page, REVIEW_ORIGIN_WORDS, context)) return [];
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
