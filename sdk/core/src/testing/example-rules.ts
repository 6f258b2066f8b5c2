import { defineProductRule, defineRule } from '../governance/contract/define-rule.ts';
import { defineTextRule } from '../governance/contract/define-text-rule.ts';
import type { RulePack } from '../governance/contract/pack.ts';
import type { ProductRule, RuleMeta, TextRule, WholeRule } from '../governance/contract/rule.ts';

/** What the example rules share. */
export const EXAMPLE_META: RuleMeta = {
  id: 'words',
  version: '1.0.0',
  jurisdictions: ['CN'],
  stages: ['pre-list'],
  impact: 'serious',
  certainty: 'review',
  needs: [],
  effective: { from: '2020-01-01' },
};
/** A rule of words with all that such a rule can have. */
export const EXAMPLE_WORDS: TextRule = defineTextRule({
  meta: EXAMPLE_META,
  inputs: ['title', 'description', 'page', 'transcript'],
  terms: [
    { id: 'cure', pattern: /\bcures?\b/gu, isPrecise: true, replacement: 'helps' },
    { id: 'heal', pattern: /\bheals?\b/gu, isPrecise: false },
    { id: 'vape', pattern: /\bcigarettes?\b/gu, isPrecise: false, unless: { clause: /\bno\b/u } },
  ],
  exceptions: [/\bcigarette trousers\b/gu],
  exemptions: [{ id: 'not', clause: [/\bdoes not\b/u], text: [] }],
  conflicts: [{ id: 'cotton', one: /\bpure cotton\b/gu, other: /\bpolyester\b/gu, isPrecise: true }],
});
/** A critical rule of products: what costs more than 50 is dear, but for jewellery. */
export const EXAMPLE_DEAR: ProductRule = defineProductRule({
  meta: {
    ...EXAMPLE_META,
    id: 'dear',
    needs: ['feed'],
    impact: 'critical',
    options: { most: { default: 5000, least: 0 } },
    categories: { never: ['jewellery'] },
  },
  judge: ({ subject, price }, place, { options }) =>
    price.amount <= Number(options['most'])
      ? []
      : [
          {
            outcome: 'violation',
            subject,
            messageId: 'dear',
            values: { price: String(price.amount) },
            evidence: [
              {
                kind: 'value',
                left: { artifact: 'feed', path: [...place, 'price', 'amount'], value: price.amount },
              },
            ],
          },
        ],
});
/** A rule of any country: a page without a link needs review. */
export const EXAMPLE_BARE: WholeRule = defineRule({
  meta: { ...EXAMPLE_META, id: 'bare', needs: ['page'], jurisdictions: ['*'] },
  judge: ({ page }) =>
    page === undefined || page.links.length > 0
      ? [{ outcome: 'pass', subject: '', messageId: '', evidence: [] }]
      : [
          {
            outcome: 'needs-review',
            subject: page.subject,
            messageId: 'bare',
            evidence: [{ kind: 'value', left: { artifact: 'page', path: ['links'], value: 0 } }],
          },
        ],
});
/** The three of them. */
export const EXAMPLE_PACK: RulePack = {
  id: 'test',
  version: '1.0.0',
  rules: [EXAMPLE_WORDS, EXAMPLE_DEAR, EXAMPLE_BARE],
};
