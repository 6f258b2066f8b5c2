import { cite } from '../../checks/cite.ts';
import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, findLowest, type PlacedRecord } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { refer, toNumberOption, valueEvidence } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { ALDI_SUED, PRICE_INDICATION } from '../../standards/shop-laws.ts';
import { PERISHABLE_WORDS } from '../../standards/shop-words.ts';

/**
 * A reduction from a price above the lowest of the 30 days before it.
 *
 * Prices that fall step by step, goods that perish and goods on sale for less than 30 days are what article 6a lets member
 * states treat otherwise: such cases are exempted where they would hold, with the basis.
 */
export const EU_PRICE_REDUCTION: WholeRule = defineRule({
  meta: {
    id: 'eu-price-reduction',
    version: '1.0.0',
    title: { en: 'Reduction from more than the 30-day low', zh: '降价基准高于30天最低价' },
    jurisdictions: ['EU'],
    stages: ['pre-list', 'pre-live', 'post'],
    impact: 'critical',
    certainty: 'deterministic',
    needs: ['feed', 'priceHistory'],
    effective: { from: PRICE_INDICATION.from },
    sources: [cite(PRICE_INDICATION, '6a'), cite(ALDI_SUED, '1', 'paragraph')],
    options: {
      windowDays: {
        about: { en: 'Days whose lowest price counts', zh: '计算最低价的天数' },
        default: 30,
        least: 30,
        most: 365,
      },
    },
    messages: {
      above: {
        en: '{name} is reduced from {prior}, but cost {low} within {days} days before. Compute the reduction from {low}.',
        zh: '“{name}”的划线价为 {prior}，但此前 {days} 天内最低为 {low}。请以 {low} 为基准计算降价。',
      },
      unproven: {
        en: '{name} is reduced from {prior}, but the history only knows {low}. Add older prices, or drop the struck price.',
        zh: '“{name}”的划线价为 {prior}，但价格记录中只有 {low}。请补充更早的价格，或取消划线价。',
      },
      exempted: {
        en: '{name} is reduced from {prior}, above its low of {low}, but may be: {basis}',
        zh: '“{name}”的划线价 {prior} 高于最低价 {low}，但可能适用例外：{basisZh}',
      },
    },
  },
  judge(artifacts, context) {
    const days = toNumberOption(context.options['windowDays']);
    return listReduced(artifacts).flatMap((reduced) => judgeReduced(reduced, days, context));
  },
});

function judgeReduced(reduced: ReducedProduct, days: number, context: RuleContext): readonly Judgement[] {
  const { product, at, prior, shown, reduction } = reduced;
  const lowest = lowestBefore(shown, reduction.startMs, days);
  const known = lowest ?? shown[0];
  if (known === undefined || known.record.price.amount >= prior.amount) return [];
  const { price } = known.record;
  const exemption = findExemption(reduced, days, context);
  const values = { name: product.title, prior: writeMoney(prior), low: writeMoney(price), days: `${days}` };
  const proof = {
    subject: product.subject,
    evidence: [
      valueEvidence(
        refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount),
        refer('priceHistory', [known.at, 'price', 'amount'], price.amount),
      ),
    ],
  };
  if (lowest === undefined) return [{ ...proof, outcome: 'needs-review', messageId: 'unproven', values }];
  if (exemption === null) return [{ ...proof, outcome: 'violation', messageId: 'above', values }];
  const { basis } = exemption;
  const words = { ...values, basis: basis.en, basisZh: basis.zh };
  return [{ ...proof, outcome: 'exempted', messageId: 'exempted', values: words, exemption }];
}

function lowestBefore(
  shown: readonly PlacedRecord[],
  beforeMs: number,
  days: number,
): PlacedRecord | undefined {
  return findLowest(shown, [beforeMs - days * DAY_MS, beforeMs]);
}

/** For goods on sale for less than 30 days, the shortest period that a member state has set is 7 days. */
const NEW_GOODS_DAYS = 7;

function findExemption(
  { product, prior, shown, reduction }: ReducedProduct,
  days: number,
  context: RuleContext,
): Exemption | null {
  const { startMs, firstStepMs } = reduction;
  const isAllowed = (lowest: PlacedRecord | undefined): boolean =>
    lowest !== undefined && lowest.record.price.amount >= prior.amount;
  if (firstStepMs < startMs && isAllowed(lowestBefore(shown, firstStepMs, days))) return PROGRESSIVE;
  const { title } = product;
  if (context.groupsOf(product).has('food') && PERISHABLE_WORDS.test(context.read(title).text))
    return PERISHABLE;
  const isNew = (shown[0]?.record.fromMs ?? 0) > startMs - days * DAY_MS;
  return isNew && isAllowed(lowestBefore(shown, startMs, NEW_GOODS_DAYS)) ? NEW_GOODS : null;
}

const PROGRESSIVE: Exemption = {
  id: 'progressive',
  basis: {
    en: 'Article 6a(5): the price fell step by step, and the one before the first step counts.',
    zh: '第6a(5)条：价格逐步下降，以首次降价前的价格为准。',
  },
};
const PERISHABLE: Exemption = {
  id: 'perishable',
  basis: {
    en: 'Article 6a(3): a member state may have other rules for goods that perish.',
    zh: '第6a(3)条：成员国可对易腐商品另行规定。',
  },
};
const NEW_GOODS: Exemption = {
  id: 'new-goods',
  basis: {
    en: 'Article 6a(4): a member state may set a shorter period for goods on sale for less than 30 days.',
    zh: '第6a(4)条：上市不足30天的商品，成员国可规定更短期间。',
  },
};
