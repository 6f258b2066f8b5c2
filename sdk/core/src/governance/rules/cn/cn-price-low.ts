import type { FeedProduct } from '../../artifacts/artifacts.ts';
import { cite } from '../../checks/cite.ts';
import { listReduced, type ReducedProduct } from '../../checks/price/list-reduced.ts';
import { DAY_MS, findLowest, type PlacedRecord } from '../../checks/price/price-runs.ts';
import { writeMoney } from '../../checks/price/write-money.ts';
import { refer, review, toNumberOption, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Exemption, Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { PRICE_FRAUD_RULES } from '../../standards/shop-laws.ts';
import { EMPTY_BASIS, PRIOR_PRICE_BASIS } from '../../standards/shop-words.ts';

/** What the price rules of the PRC have in common. */
const META = {
  version: '1.0.0',
  jurisdictions: ['CN'],
  stages: ['pre-list', 'pre-live', 'post'],
  impact: 'critical',
  certainty: 'deterministic',
  needs: ['feed', 'priceHistory'],
  effective: { from: PRICE_FRAUD_RULES.from },
} as const;

/** A struck price above the lowest that was paid in the seven days before, or above the last that was paid at all. */
export const CN_PRICE_LOW: WholeRule = defineRule({
  meta: {
    ...META,
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
  if (compared === undefined || compared.record.price.amount >= prior.amount) return [];
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

/** A price that was raised shortly before it was cut, and from which the cut is counted. */
export const CN_RAISE_THEN_CUT: WholeRule = defineRule({
  meta: {
    ...META,
    id: 'cn-raise-then-cut',
    title: { en: 'Raised before it was cut', zh: '先提价后降价' },
    sources: [cite(PRICE_FRAUD_RULES, '17')],
    options: {
      withinDays: {
        about: {
          en: 'Days before the cut in which a rise counts (ours)',
          zh: '降价前多少天内的提价计入（本引擎设定）',
        },
        default: 30,
        least: 1,
        most: 365,
      },
      raisedRatio: {
        about: {
          en: 'Rise that counts as marked, from 0 to 1 (ours)',
          zh: '视为“显著”的涨幅，0 至 1（本引擎设定）',
        },
        default: 0.1,
        least: 0.01,
        most: 1,
      },
    },
    messages: {
      none: {
        en: '{name} was raised from {before} to {raised} and “cut” to {now}: shoppers save nothing. Remove the struck price.',
        zh: '“{name}”先由 {before} 提至 {raised}，再“降”至 {now}，并未优惠。请取消划线价。',
      },
      raised: {
        en: '{name} was raised from {before} to {raised} shortly before the cut. Count it from {before}, or keep the reason.',
        zh: '“{name}”降价前不久由 {before} 提至 {raised}。请以 {before} 为基准，或留存合理理由。',
      },
    },
  },
  judge(artifacts, context) {
    return listReduced(artifacts).flatMap((reduced) => judgeRise(reduced, context));
  },
});

interface Rise {
  readonly before: PlacedRecord;
  readonly raised: PlacedRecord;
}

function judgeRise(reduced: ReducedProduct, { options }: RuleContext): readonly Judgement[] {
  const { product, at, prior } = reduced;
  const rise = findRise(reduced, {
    withinMs: toNumberOption(options['withinDays']) * DAY_MS,
    ratio: toNumberOption(options['raisedRatio']),
  });
  if (rise === null) return [];
  const { before, raised } = rise;
  const values = {
    name: product.title,
    before: writeMoney(before.record.price),
    raised: writeMoney(raised.record.price),
    now: writeMoney(product.price),
  };
  const evidence = [
    valueEvidence(
      refer('priceHistory', [before.at, 'price', 'amount'], before.record.price.amount),
      refer('priceHistory', [raised.at, 'price', 'amount'], raised.record.price.amount),
    ),
    valueEvidence(refer('feed', ['products', at, 'priorPrice', 'amount'], prior.amount)),
  ];
  const isNoCut = product.price.amount >= before.record.price.amount;
  return [
    (isNoCut ? violation : review)(isNoCut ? 'none' : 'raised', {
      subject: product.subject,
      values,
      evidence,
    }),
  ];
}

/** The last rise before the cut, where the struck price is above what stood before it. */
function findRise(
  { prior, shown, reduction }: ReducedProduct,
  { withinMs, ratio }: { readonly withinMs: number; readonly ratio: number },
): Rise | null {
  const earlier = shown.filter(({ record }) => record.fromMs < reduction.firstStepMs);
  for (let index = earlier.length - 1; index > 0; index -= 1) {
    const [before, raised] = [earlier[index - 1], earlier[index]];
    if (before === undefined || raised === undefined) break;
    if (raised.record.fromMs < reduction.firstStepMs - withinMs) break;
    const base = before.record.price.amount;
    const isMarked = raised.record.price.amount >= base * (1 + ratio) && prior.amount > base;
    if (isMarked) return { before, raised };
  }
  return null;
}
