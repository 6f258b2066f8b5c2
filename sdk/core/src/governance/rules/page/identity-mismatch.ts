import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { FIELDS, type IdentityField } from '../../checks/shop/compare-identity.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Account and shop as one: whoever sells says in each place that it is the same. */
export const IDENTITY_MISMATCH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'identity-mismatch',
    impact: 'serious',
    needs: ['identity'],
    effective: { from: '2019-01-01' },
  },
  judge({ identity = [] }, context) {
    return FIELDS.flatMap((field) => compare(identity, field, context));
  },
});

/** The place whose word counts most comes first. */
const ORDER: readonly IdentityClaim['place'][] = [
  'licence',
  'page',
  'jsonld',
  'card',
  'feed',
  'order-confirmation',
  'returns',
];

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
    if (answers.every((answer) => answer === false)) return [toDifference(one, two, field)];
    return answers.includes(true) ? passed(two.claim.subject) : [];
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
  const say = isProof ? violation : review;
  return say(key, {
    subject: other.claim.subject,
    values: {
      one: one.value,
      other: other.value,
      onePlace: one.claim.place,
      otherPlace: other.claim.place,
    },
    evidence: [
      valueEvidence(
        refer('identity', [one.at, key], one.claim[key]),
        refer('identity', [other.at, key], other.claim[key]),
      ),
    ],
  });
}
