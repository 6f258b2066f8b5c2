import type { FeedProduct } from '../../artifacts/artifacts.ts';
import type { LinkedData, LinkedOffer } from '../../artifacts/linked-data.ts';
import type { PageArtifact } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { matchProducts } from '../../checks/product/match-products.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { LINKED_AVAILABILITIES } from '../../standards/linked-values.ts';
import { CART_WORDS, SOLD_OUT_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Goods that are to be had in one place and not in another. */
export const AVAILABILITY_MISMATCH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'availability-mismatch',
    impact: 'critical',
    needs: ['jsonld'],
    anyOf: ['feed', 'page'],
    effective: { from: '2022-05-28' },
  },
  judge({ feed, jsonld, page }, context) {
    if (jsonld === undefined) return [];
    const differing = matchProducts(feed, jsonld).flatMap(({ product, place, linked, linkedAt }) => {
      const at = linked.offers.findIndex((offer) => meaningOf(offer) !== undefined);
      const offer = linked.offers[at];
      if (offer === undefined) return [];
      if (agrees(product, linked.offers)) return passed(product.subject);
      const evidence = [
        valueEvidence(
          refer('feed', [...place, 'availability'], product.availability),
          refer('jsonld', ['products', linkedAt, 'offers', at, 'availability'], offer.availability),
        ),
      ];
      const values = { name: product.title, one: product.availability, other: offer.availability };
      return [violation('feed', { subject: product.subject, values, evidence })];
    });
    return [...differing, ...(page === undefined ? [] : judgePage(page, jsonld, context))];
  },
});

function meaningOf({ availability }: LinkedOffer): 'now' | 'later' | 'not' | undefined {
  return LINKED_AVAILABILITIES.get(availability);
}

const MEANINGS = {
  'in-stock': 'now',
  'out-of-stock': 'not',
  discontinued: 'not',
  preorder: 'later',
  backorder: 'later',
} as const;

/** One variant that agrees is enough: a feed lists the best of them. */
function agrees({ availability }: FeedProduct, offers: readonly LinkedOffer[]): boolean {
  return offers.some((offer) => meaningOf(offer) === MEANINGS[availability]);
}

/** A button that sells nothing beside an offer that does; other variants may be sold out, so a person looks. */
function judgePage(page: PageArtifact, { products }: LinkedData, context: RuleContext): readonly Judgement[] {
  const [linked, ...others] = products;
  const [offer, ...forms] = linked?.offers ?? [];
  if (linked === undefined || offer === undefined || others.length > 0 || forms.length > 0) return [];
  const says = (words: RegExp) => page.buttons.find(({ text }) => words.test(context.read(text).text));
  const soldOut = says(SOLD_OUT_WORDS);
  if (meaningOf(offer) !== 'now' || soldOut === undefined || says(CART_WORDS) !== undefined) return [];
  const values = { name: linked.name, one: offer.availability, other: soldOut.text };
  const evidence = [
    valueEvidence(refer('jsonld', ['products', 0, 'offers', 0, 'availability'], offer.availability)),
    toDomEvidence(soldOut),
  ];
  return [review('page', { subject: page.subject, values, evidence })];
}
