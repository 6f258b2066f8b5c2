import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, findLowest } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, WholeRule } from '../../contract/rule.ts';
import { EMPTY_BASIS, PRIOR_PRICE_BASIS } from '../../standards/shop-words.ts';
import { CN_PRICE_META } from './cn-price-meta.ts';

/** A struck price above the lowest that was paid in the seven days before, or above the last that was paid at all. */
export const CN_PRICE_LOW: WholeRule = defineRule({
  meta: {
    ...CN_PRICE_META,
    id: 'cn-price-low',
  },
  judge: (artifacts) => listReduced(artifacts).flatMap(judgeLow),
});

/** Source: Order 56, article 16. */
const WINDOW_MS = 7 * DAY_MS;

const STATED: Exemption = {
  id: 'stated-basis',
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
