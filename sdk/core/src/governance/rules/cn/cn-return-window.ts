import { cite } from '../../checks/cite.ts';
import { refer, review, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import type { LinkedReturnPolicy } from '../../artifacts/linked-data.ts';
import { CONSUMER_LAW } from '../../standards/shop-laws.ts';
import { UNRETURNABLE_WORDS } from '../../standards/shop-words.ts';

/** Return policies in a page's data that give less than seven days, or none. */
export const CN_RETURN_WINDOW: WholeRule = defineRule({
  meta: {
    id: 'cn-return-window',
    version: '1.0.0',
    title: { en: 'Less than seven days for returns', zh: '退货期不足七日' },
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'moderate',
    certainty: 'review',
    needs: ['jsonld'],
    effective: { from: CONSUMER_LAW.from },
    sources: [cite(CONSUMER_LAW, '25')],
    messages: {
      short: {
        en: 'The return policy gives “{written}”. Give seven days, or have the buyer confirm the exception at the purchase.',
        zh: '退货政策为“{written}”，不足七日。请支持七日无理由退货，或在购买时由消费者确认例外。',
      },
      exempted: {
        en: 'The return policy gives “{written}”, but “{name}” is of goods that the law excepts.',
        zh: '退货政策为“{written}”，但“{name}”属于法定例外商品。',
      },
    },
  },
  judge({ jsonld }, context) {
    if (jsonld === undefined) return [];
    const goods = { subject: jsonld.subject, name: jsonld.products[0]?.name ?? '' };
    return jsonld.returnPolicies.flatMap((policy, at) =>
      isShort(policy) ? [toJudgement({ policy, at }, goods, context)] : [],
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
  const basis = { en: 'Article 25 excepts such goods.', zh: '第二十五条规定的例外商品。' };
  return { outcome: 'exempted', messageId: 'exempted', ...proof, exemption: { id: 'excepted-goods', basis } };
}
