import { passed, refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import type { LinkedReturnPolicy } from '../../artifacts/linked-data.ts';
import { UNRETURNABLE_WORDS } from '../../standards/shop-words.ts';

/** Return policies in a page's data that give less than seven days, or none. */
export const CN_RETURN_WINDOW: WholeRule = defineRule({
  meta: {
    id: 'cn-return-window',
    version: '1.0.0',
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'moderate',
    certainty: 'review',
    needs: ['jsonld'],
    effective: { from: '2014-03-15' },
  },
  judge({ jsonld }, context) {
    if (jsonld === undefined) return [];
    const goods = { subject: jsonld.subject, name: jsonld.products[0]?.name ?? '' };
    return jsonld.returnPolicies.flatMap((policy, at) =>
      isShort(policy) ? [toJudgement({ policy, at }, goods, context)] : passed(goods.subject),
    );
  },
});

const LEAST_DAYS = 7;

function isShort({ category, days, country }: LinkedReturnPolicy): boolean {
  if (country !== '' && country !== 'CN') return false;
  if (category === 'MerchantReturnNotPermitted') return true;
  return category === 'MerchantReturnFiniteReturnWindow' && days !== '' && Number(days) < LEAST_DAYS;
}

interface PlacedPolicy {
  readonly policy: LinkedReturnPolicy;
  readonly at: number;
}

function toJudgement(
  { policy, at }: PlacedPolicy,
  { subject, name }: { readonly subject: string; readonly name: string },
  context: RuleContext,
): Judgement {
  const key = policy.days === '' ? 'category' : 'days';
  const written = policy[key];
  const proof = {
    subject,
    values: { written, name },
    evidence: [valueEvidence(refer('jsonld', ['returnPolicies', at, key], written))],
  };
  if (!UNRETURNABLE_WORDS.test(context.read(name).text)) return review('short', proof);
  return { outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'excepted-goods' } };
}
