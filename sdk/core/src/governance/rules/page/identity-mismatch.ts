import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { FIELDS, type IdentityField } from '../../checks/shop/compare-identity.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Message } from '../../contract/message.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, DOUYIN_RULES, E_COMMERCE_LAW } from '../../standards/shop-laws.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Account and shop as one: whoever sells says in each place that it is the same. */
export const IDENTITY_MISMATCH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'identity-mismatch',
    title: { en: 'Seller named differently', zh: '销售主体不一致' },
    impact: 'serious',
    needs: ['identity'],
    effective: { from: E_COMMERCE_LAW.from },
    sources: [
      cite(E_COMMERCE_LAW, '15'),
      cite(CONSUMER_RIGHTS, '6(1)(b)'),
      cite(DOUYIN_RULES, '1', 'paragraph'),
    ],
    messages: {
      legalName: {
        en: 'The seller is “{one}” on the {onePlace}, but “{other}” on the {otherPlace}. Name one company everywhere.',
        zh: '{onePlaceZh}显示销售者为“{one}”，{otherPlaceZh}为“{other}”。请统一主体，或提供授权。',
      },
      registration: {
        en: 'The register number is {one} on the {onePlace}, but {other} on the {otherPlace}. Correct the wrong one.',
        zh: '{onePlaceZh}的登记号为 {one}，{otherPlaceZh}为 {other}。请更正。',
      },
      name: {
        en: 'The shop is called “{one}” on the {onePlace}, but “{other}” on the {otherPlace}. Let shoppers see one name.',
        zh: '{onePlaceZh}的店铺名为“{one}”，{otherPlaceZh}为“{other}”。请统一名称。',
      },
      host: {
        en: 'The {onePlace} leads to {one}, but the {otherPlace} to {other}. Say that both are yours, or use one.',
        zh: '{onePlaceZh}指向 {one}，{otherPlaceZh}指向 {other}。请说明均属本店，或统一域名。',
      },
      account: {
        en: 'The account is “{one}” on the {onePlace}, but “{other}” on the {otherPlace}. Link one account to the shop.',
        zh: '{onePlaceZh}的账号为“{one}”，{otherPlaceZh}为“{other}”。请绑定同一账号。',
      },
    },
  },
  judge({ identity = [] }, context) {
    return FIELDS.flatMap((field) => compare(identity, field, context));
  },
});

/** What each place is called; the place whose word counts most comes first. */
const PLACES: Readonly<Record<IdentityClaim['place'], Message>> = {
  licence: { en: 'licence', zh: '营业执照' },
  page: { en: 'page', zh: '页面' },
  jsonld: { en: 'page’s data', zh: '页面数据' },
  card: { en: 'card', zh: '商品卡' },
  feed: { en: 'feed', zh: '商品数据' },
  'order-confirmation': { en: 'order confirmation', zh: '订单确认' },
  returns: { en: 'returns policy', zh: '退货政策' },
};
const ORDER = Object.keys(PLACES);

interface Said {
  readonly claim: IdentityClaim;
  readonly at: number;
  readonly value: string;
}

/** A place that says several things, such as a feed of many shops, agrees by any of them. */
function compare(
  identity: readonly IdentityClaim[],
  field: IdentityField,
  context: RuleContext,
): readonly Judgement[] {
  const [first = [], ...others] = listPlaces(identity, field);
  return others.flatMap((other) => {
    const [one] = first;
    const [two] = other;
    if (one === undefined || two === undefined) return [];
    const answers = first.flatMap((left) =>
      other.map((right) => field.isSame(left.value, right.value, context)),
    );
    return answers.every((answer) => answer === false) ? [toDifference(one, two, field)] : [];
  });
}

function listPlaces(
  identity: readonly IdentityClaim[],
  { key }: IdentityField,
): readonly (readonly Said[])[] {
  const byPlace = new Map<string, Said[]>();
  for (const [at, claim] of identity.entries()) {
    const value = claim[key]?.trim() ?? '';
    if (value !== '') byPlace.set(claim.place, [...(byPlace.get(claim.place) ?? []), { claim, at, value }]);
  }
  return ORDER.flatMap((place) => {
    const said = byPlace.get(place);
    return said === undefined ? [] : [said];
  });
}

function toDifference(one: Said, other: Said, { key, isProof }: IdentityField): Judgement {
  const [left, right] = [PLACES[one.claim.place], PLACES[other.claim.place]];
  const say = isProof ? violation : review;
  return say(key, {
    subject: other.claim.subject,
    values: {
      one: one.value,
      other: other.value,
      onePlace: left.en,
      otherPlace: right.en,
      onePlaceZh: left.zh,
      otherPlaceZh: right.zh,
    },
    evidence: [
      valueEvidence(
        refer('identity', [one.at, key], one.claim[key]),
        refer('identity', [other.at, key], other.claim[key]),
      ),
    ],
  });
}
