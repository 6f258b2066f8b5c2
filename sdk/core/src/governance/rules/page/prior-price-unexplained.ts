import type { PageArtifact, PagePrice } from '../../artifacts/page.ts';
import { says } from '../../checks/page/find-words.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { passed, review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { PRIOR_PRICE_BASIS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Struck prices on a page that nowhere says what they are. */
export const PRIOR_PRICE_UNEXPLAINED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'prior-price-unexplained',
    jurisdictions: ['CN', 'EU'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: '2022-05-28' },
  },
  judge({ page }, context) {
    const price = page?.prices.find(({ isStruck }) => isStruck);
    const text = toText(page, price);
    if (page === undefined || price === undefined || text === undefined) return [];
    if (says(page, PRIOR_PRICE_BASIS, context)) return passed(page.subject);
    if (!page.isComplete) return [];
    const evidence = [textEvidence(text, price.range)];
    return [review('unexplained', { subject: page.subject, values: { price: price.quote }, evidence })];
  },
});

function toText(page: PageArtifact | undefined, price: PagePrice | undefined) {
  return price === undefined ? undefined : page?.texts[price.textAt];
}
