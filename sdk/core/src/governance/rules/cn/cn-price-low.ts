import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, findLowest } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, WholeRule } from '../../contract/rule.ts';
import { PRICE_FRAUD_RULES } from '../../standards/shop-laws.ts';
import { EMPTY_BASIS, PRIOR_PRICE_BASIS } from '../../standards/shop-words.ts';
import { CN_PRICE_META } from './cn-price-meta.ts';

/** A struck price above the lowest that was paid in the seven days before, or above the last that was paid at all. */
export const CN_PRICE_LOW: WholeRule = defineRule({
  meta: {
    ...CN_PRICE_META,
    id: 'cn-price-low',
    title: { en: 'Struck price above the 7-day low', zh: '划线价高于前七日最低成交价' },
    sources: [cite(PRICE_FRAUD_RULES, '16')],
    messages: {
      low: {
        en: '{name} is compared with {prior}, but was sold at {low} within 7 days before. Compare with {low} at most.',
        zh: '“{name}”的被比较价格为 {prior}，前七日最低成交价为 {low}。划线价不得高于 {low}，或标明其依据。',
      },
      last: {
        en: '{name} is compared with {prior}, but was last sold at {low}. Compare with {low} at most.',
        zh: '“{name}”的被比较价格为 {prior}，前七日无交易，最后一次交易价为 {low}。划线价不得高于 {low}。',
      },
      exempted: {
        en: '{name} is compared with {prior}, above its low of {low}, with the basis: {basis}',
        zh: '“{name}”的被比较价格 {prior} 高于 {low}，但已标明依据：{basis}',
      },
    },
  },
  judge: (artifacts) => listReduced(artifacts).flatMap(judgeLow),
});

/** Source: Order 56, article 16. */
const WINDOW_MS = 7 * DAY_MS;

const STATED: Exemption = {
  id: 'stated-basis',
  basis: {
    en: 'Article 16: the details of the compared price are stated; they must be true.',
    zh: '第十六条：已标明被比较价格的详细信息，信息须真实准确。',
  },
};

function judgeLow({ product, at, prior, paid, reduction }: ReducedProduct): readonly Judgement[] {
  const before = paid.filter(({ record }) => record.fromMs < reduction.startMs);
  const low = findLowest(before, [reduction.startMs - WINDOW_MS, reduction.startMs]);
  const compared = low ?? before.at(-1);
  if (compared === undefined) return [];
  if (compared.record.price.amount >= prior.amount) return passed(product.subject);
  const { price } = compared.record;
  const basis = product.priorPriceBasis ?? '';
  const values = { name: product.title, prior: writeMoney(prior), low: writeMoney(price), basis };
  const evidence = [
    valueEvidence(
      refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount),
      refer('priceHistory', [compared.at, 'price', 'amount'], price.amount),
    ),
  ];
  const { subject } = product;
  return hasBasis(product)
    ? [{ outcome: 'exempted', subject, messageId: 'exempted', values, evidence, exemption: STATED }]
    : [violation(low === undefined ? 'last' : 'low', { subject, values, evidence })];
}

function hasBasis({ priorPriceBasis = '' }: FeedProduct): boolean {
  return PRIOR_PRICE_BASIS.test(priorPriceBasis.toLowerCase()) && !EMPTY_BASIS.test(priorPriceBasis);
}
