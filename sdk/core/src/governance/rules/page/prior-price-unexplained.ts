import type { PageArtifact, PagePrice } from '../../artifacts/page.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { review } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { LIVE_COMMERCE_RULES, PRICE_FRAUD_RULES, PRICE_INDICATION } from '../../standards/shop-laws.ts';
import { PRIOR_PRICE_BASIS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Struck prices on a page that nowhere says what they are. */
export const PRIOR_PRICE_UNEXPLAINED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'prior-price-unexplained',
    title: { en: 'Struck price without a basis', zh: '划线价未说明依据' },
    jurisdictions: ['CN', 'EU'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page'],
    effective: { from: PRICE_INDICATION.from },
    sources: [
      cite(LIVE_COMMERCE_RULES, '32'),
      cite(PRICE_FRAUD_RULES, '16'),
      cite(PRICE_INDICATION, '6a(1)'),
    ],
    messages: {
      unexplained: {
        en: '{price} is struck through, but the page does not say what it was. Add “lowest price of the last 30 days” or the like.',
        zh: '{price} 为划线价，但页面未说明依据。请注明，例如“前七日最低成交价”。',
      },
    },
  },
  judge({ page }, context) {
    const price = page?.prices.find(({ isStruck }) => isStruck);
    const text = toText(page, price);
    if (page === undefined || price === undefined || text === undefined) return [];
    if (!page.isComplete || says(page, PRIOR_PRICE_BASIS, context)) return [];
    const evidence = [textEvidence(text, price.range)];
    return [review('unexplained', { subject: page.subject, values: { price: price.quote }, evidence })];
  },
});

function toText(page: PageArtifact | undefined, price: PagePrice | undefined) {
  return price === undefined ? undefined : page?.texts[price.textAt];
}
