import { createGovernance, createSeededRandom, type Artifacts, type Rule } from '@curio/core';
import { toFeedProduct } from '@curio/core/testing';
import type { BenchRow } from '../bench-report.ts';
import { readLoad, toMedian } from '../statistics.ts';
import { EVERY_RULE } from './judge-strings.ts';

const PRODUCTS = 10_000;
const DATE = '2026-11-26';
/** Time that grows with the square is what must not be; a line has 1, and noise takes and adds some. */
const MOST_PRODUCT_EXPONENT = 1.2;
/** An index of words spares most rules most texts. */
const MOST_RULE_EXPONENT = 0.8;

/** Half of the goods are written in English, half in Chinese, as a shop for both would. */
const LANGUAGES = [
  {
    mark: ' ',
    words:
      'kettle steel long spout coffee by hand brushed soft cotton shirt with pockets washable at thirty degrees made in small batches equipped for travel and home light enough to carry all day'.split(
        ' ',
      ),
  },
  {
    mark: '',
    words:
      '保温 水壶 不锈钢 500ml 家用 大容量 春季 新款 纯棉 舒适 透气 ， 可折叠 收纳 适合 办公室 送礼 。 耐高温 易清洗'.split(
        ' ',
      ),
  },
];
/** What rules object to, in one product of twenty-five. */
const CLAIMS = [
  '国家级品质',
  'the best in the world',
  '根治失眠',
  'guaranteed to cure',
  '全网最低价',
  'no side effects',
];

/** How fast a feed of 10,000 products is judged by every rule, and how that grows with products and with rules. */
export function measureFeed(): readonly BenchRow[] {
  const whole = createFeed(PRODUCTS);
  const { rules } = EVERY_RULE;
  // What runs the first time is compiled while it runs.
  timeRun(takeProducts(whole, PRODUCTS / 8), rules);
  const byProducts = [1, 2, 4, 8].map((part) => PRODUCTS / part);
  const productTimes = byProducts.map((count) => timeRun(takeProducts(whole, count), rules));
  const byRules = [1, 2, 4, 8].map((part) => Math.ceil(rules.length / part));
  const ruleTimes = byRules.map((count) => timeRun(whole, spread(rules, count)));
  const productExponent = fitExponent(byProducts, productTimes);
  const ruleExponent = fitExponent(byRules, ruleTimes);
  return [
    {
      metric: 'products of a feed, by every rule',
      value: Math.round((PRODUCTS / (productTimes[0] ?? Number.NaN)) * 1000),
      unit: 'products/s',
      budget: null,
      pass: true,
      beside: {
        products: PRODUCTS,
        rules: rules.length,
        ms: Math.round(productTimes[0] ?? 0),
        'load average': readLoad(),
      },
    },
    toExponentRow('products', productExponent, MOST_PRODUCT_EXPONENT),
    toExponentRow('rules', ruleExponent, MOST_RULE_EXPONENT),
  ];
}

function toExponentRow(of: string, exponent: number, budget: number): BenchRow {
  const value = Number(exponent.toFixed(2));
  return { metric: `exponent of time in ${of}`, value, unit: '', budget, pass: value <= budget, beside: {} };
}

function createFeed(count: number): Artifacts {
  const random = createSeededRandom(6);
  const pick = <Entry>(list: readonly Entry[]): Entry | undefined => list[Math.floor(random() * list.length)];
  const products = Array.from({ length: count }, (_, at) => {
    const { mark, words } = LANGUAGES[at % 2] ?? { mark: ' ', words: [] };
    const write = (length: number): string => Array.from({ length }, () => pick(words)).join(mark);
    return toFeedProduct({
      subject: `p${at}`,
      title: at % 50 < 2 ? `${write(4)} ${pick(CLAIMS)} ${write(3)}` : write(8),
      description: `${write(40)}. ${write(30)}`,
      price: { amount: 1000 + at, currency: 'EUR' },
    });
  });
  return {
    title: products.map(({ subject, title, category }) => ({ subject, text: title, category })),
    description: products.map(({ subject, description = '', category }) => ({
      subject,
      text: description,
      category,
    })),
    feed: { products },
  };
}

function takeProducts({ title = [], description = [], feed }: Artifacts, count: number): Artifacts {
  return {
    title: title.slice(0, count),
    description: description.slice(0, count),
    feed: { products: feed?.products.slice(0, count) ?? [] },
  };
}

/** Rules of every kind in the same shares. */
function spread(rules: readonly Rule[], count: number): readonly Rule[] {
  return Array.from({ length: count }, (_, at) => rules[Math.floor((at * rules.length) / count)]).filter(
    (rule) => rule !== undefined,
  );
}

/** The median of three first runs: a second one would remember the first. */
function timeRun(artifacts: Artifacts, rules: readonly Rule[]): number {
  const times = [1, 2, 3].map(() => {
    const governance = createGovernance({ pack: { ...EVERY_RULE, rules }, date: DATE });
    const startedMs = performance.now();
    governance.run(artifacts);
    return performance.now() - startedMs;
  });
  return toMedian(times);
}

/** The slope of a line through the logarithms, by least squares. */
function fitExponent(sizes: readonly number[], times: readonly number[]): number {
  const [xs, ys] = [sizes, times].map((values) => values.map((value) => Math.log(value)));
  const mean = (values: readonly number[] = []): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const product = (xs ?? []).reduce((sum, x, at) => sum + (x - meanX) * ((ys?.[at] ?? 0) - meanY), 0);
  const square = (xs ?? []).reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return product / square;
}
