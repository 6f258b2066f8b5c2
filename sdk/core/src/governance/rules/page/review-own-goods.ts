import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
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
      if (author.trim() === '') return [];
      if (owner === undefined) return passed(id);
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
