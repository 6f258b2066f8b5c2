import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { toCompanyName } from '../../checks/shop/company-name.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Reviews of a shop's goods by the shop. */
export const REVIEW_OWN_GOODS: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'review-own-goods',
    jurisdictions: ['EU', 'US', 'CN'],
    impact: 'critical',
    needs: ['reviews', 'identity'],
    effective: { from: '2019-01-01' },
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
