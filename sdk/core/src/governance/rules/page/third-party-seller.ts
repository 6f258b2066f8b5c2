import type { LinkedData } from '../../artifacts/linked-data.ts';
import { says } from '../../checks/page/find-words.ts';
import { listOffers, type PlacedOffer } from '../../checks/product/list-offers.ts';
import { passed, refer, review, valueEvidence } from '../../checks/refer.ts';
import { isSameCompany, toCompanyName } from '../../checks/shop/company-name.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { REPORT_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Offers of others on a marketplace: who they are, and how a shopper reports them. */
export const THIRD_PARTY_SELLER: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'third-party-seller',
    jurisdictions: ['EU', 'US'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page', 'jsonld'],
    effective: { from: '2023-06-27' },
  },
  judge({ page, jsonld }, context) {
    const offer = listOffers(jsonld).find((one) => isOfOther(one, jsonld, context));
    if (page === undefined || offer === undefined || !page.isComplete) return [];
    const { seller } = offer.offer;
    const proof = {
      subject: page.subject,
      values: { seller },
      evidence: [valueEvidence(refer('jsonld', [...offer.path, 'seller'], seller))],
    };
    const name = context.read(seller).text;
    const isSeen = page.texts.some(({ text }) => context.read(text).text.includes(name));
    const canReport = says(page, REPORT_WORDS, context);
    if (isSeen && canReport) return passed(page.subject);
    if (!isSeen && !canReport) return [review('both', proof)];
    return [review(isSeen ? 'report' : 'unseen', proof)];
  },
});

/** A seller who is none of the organisations of the site; a site that names none cannot be told. */
function isOfOther({ offer }: PlacedOffer, jsonld: LinkedData | undefined, context: RuleContext): boolean {
  const owners = (jsonld?.organizations ?? []).filter(({ place }) => !/\bseller$/u.test(place));
  if (offer.seller === '' || owners.length === 0) return false;
  const seller = toCompanyName(offer.seller, context);
  return owners.every(({ name, legalName }) =>
    [name, legalName].every(
      (own) => own === '' || isSameCompany({ ...toCompanyName(own, context), form: '' }, seller) === false,
    ),
  );
}
