import type { LinkedData } from '../../artifacts/linked-data.ts';
import { cite } from '../../checks/cite.ts';
import { says } from '../../checks/page/find-words.ts';
import { listOffers, type PlacedOffer } from '../../checks/product/list-offers.ts';
import { refer, review, valueEvidence } from '../../checks/refer.ts';
import { isSameCompany, toCompanyName } from '../../checks/shop/company-name.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { DIGITAL_SERVICES, INFORM_ACT } from '../../standards/shop-laws.ts';
import { REPORT_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Offers of others on a marketplace: who they are, and how a shopper reports them. */
export const THIRD_PARTY_SELLER: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'third-party-seller',
    title: { en: 'Seller of a marketplace not shown', zh: '平台内商家信息缺失' },
    jurisdictions: ['EU', 'US'],
    impact: 'serious',
    certainty: 'review',
    needs: ['page', 'jsonld'],
    effective: { from: INFORM_ACT.from },
    sources: [cite(DIGITAL_SERVICES, '30'), cite(DIGITAL_SERVICES, '31'), cite(INFORM_ACT, '45f', 'section')],
    messages: {
      unseen: {
        en: 'The offer is by “{seller}”, whom the page does not name. Show name, address and contact of the seller.',
        zh: '报价来自“{seller}”，但页面未展示。请展示商家名称、地址和联系方式。',
      },
      both: {
        en: 'The offer is by “{seller}”, but the page neither names the seller nor lets shoppers report one. Add both.',
        zh: '报价来自“{seller}”，但页面既未展示该商家，也没有举报入口。请补充。',
      },
      report: {
        en: 'The offer is by “{seller}”, and the page has no way to report a seller. Add one.',
        zh: '报价来自“{seller}”，但页面没有举报入口。请添加。',
      },
    },
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
    if (isSeen && canReport) return [];
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
