import type { IdentityClaim, ReviewArtifact } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { refer, review, toNumberOption, valueEvidence, violation } from '../../checks/refer.ts';
import { toCompanyName } from '../../checks/shop/company-name.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { E_COMMERCE_LAW, REVIEW_RULE, UNFAIR_PRACTICES } from '../../standards/shop-laws.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Reviews of a shop's goods by the shop. */
export const REVIEW_OWN_GOODS: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'review-own-goods',
    title: { en: 'Review by the seller', zh: '商家自评' },
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'critical',
    needs: ['reviews', 'identity'],
    effective: { from: E_COMMERCE_LAW.from },
    sources: [
      cite(REVIEW_RULE, '465.5', 'section'),
      cite(UNFAIR_PRACTICES, 'I(23c)', 'annex'),
      cite(E_COMMERCE_LAW, '17'),
    ],
    messages: {
      own: {
        en: 'A review is by “{author}”, who sells these goods. Take it out, or label it as the seller’s.',
        zh: '评价者“{author}”即销售者。请删除，或标明为商家发布。',
      },
    },
  },
  judge({ reviews = [], identity = [] }, context) {
    const owners = listNames(identity, context);
    return reviews.flatMap(({ author = '', id }, at) => {
      const owner = owners.get(toCompanyName(author, context).core);
      if (author.trim() === '' || owner === undefined) return [];
      const evidence = [
        valueEvidence(refer('reviews', [at, 'author'], author), refer('identity', owner.path, owner.value)),
      ];
      return [violation('own', { subject: id, values: { author }, evidence })];
    });
  },
});

interface OwnName {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

function listNames(identity: readonly IdentityClaim[], context: RuleContext): ReadonlyMap<string, OwnName> {
  const names = new Map<string, OwnName>();
  for (const [at, claim] of identity.entries()) {
    for (const key of ['name', 'legalName', 'account'] as const) {
      const value = claim[key] ?? '';
      const { core } = toCompanyName(value, context);
      if (core.length > 1) names.set(core, { path: [at, key], value });
    }
  }
  return names;
}

/** Reviews that are word for word the same. */
export const REVIEW_COPIED: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'review-copied',
    title: { en: 'One review many times', zh: '重复评价' },
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'critical',
    certainty: 'review',
    needs: ['reviews'],
    effective: { from: E_COMMERCE_LAW.from },
    sources: [
      cite(REVIEW_RULE, '465.2', 'section'),
      cite(UNFAIR_PRACTICES, 'I(23c)', 'annex'),
      cite(E_COMMERCE_LAW, '17'),
    ],
    options: {
      leastCopies: {
        about: { en: 'Copies from which on to look (ours)', zh: '触发复核的重复条数（本引擎设定）' },
        default: 3,
        least: 2,
        most: 1000,
      },
      leastLetters: {
        about: {
          en: 'Letters below which all say the same (ours)',
          zh: '短于此长度的评价不计（本引擎设定）',
        },
        default: 12,
        least: 1,
        most: 1000,
      },
    },
    messages: {
      copied: {
        en: '{count} reviews are the same: “{text}”. Keep only what buyers wrote.',
        zh: '有 {count} 条相同的评价：“{text}”。请仅保留真实买家的评价。',
      },
    },
  },
  judge({ reviews = [] }, context) {
    const leastCopies = toNumberOption(context.options['leastCopies']);
    const leastLetters = toNumberOption(context.options['leastLetters']);
    return [...groupCopies(reviews, context)].flatMap(([letters, [first, second, ...others]]) => {
      const count = others.length + 2;
      if (first === undefined || second === undefined || count < leastCopies) return [];
      if (letters.length < leastLetters) return [];
      const { subject, text } = first.one;
      const evidence = [
        valueEvidence(
          refer('reviews', [first.at, 'text'], text),
          refer('reviews', [second.at, 'text'], second.one.text),
        ),
      ];
      const values = { count: `${count}`, text: text.slice(0, 60) };
      return [review('copied', { subject, values, evidence })];
    });
  },
});

interface PlacedReview {
  readonly one: ReviewArtifact;
  readonly at: number;
}

function groupCopies(
  reviews: readonly ReviewArtifact[],
  context: RuleContext,
): ReadonlyMap<string, readonly PlacedReview[]> {
  const groups = new Map<string, PlacedReview[]>();
  for (const [at, one] of reviews.entries()) {
    const letters = context.read(one.text).text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    groups.set(letters, [...(groups.get(letters) ?? []), { one, at }]);
  }
  return groups;
}
