import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { parseFeedPrice } from '../../../catalog/readers/fields/feed-price.ts';
import { cite } from '../../checks/cite.ts';
import { readField, type FeedField } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { Judgement, ProductRule } from '../../contract/rule.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { FEED_META } from './feed-meta.ts';

/** A point, no thousands, a space, and a code. Source: the specification, "price". */
const PRICE = /^\d+(?:\.\d{1,3})? [A-Z]{3}$/u;

/** Prices that Google cannot read, or reads differently. */
export const GMC_PRICE_FORMAT: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-price-format',
    title: { en: 'Price written wrongly', zh: '价格格式错误' },
    impact: 'serious',
    sources: [cite(MERCHANT_CENTER, 'price', 'attribute')],
    messages: {
      format: {
        en: '{name} is “{price}”. Write a number with a point and the currency’s code, such as 15.00 USD.',
        zh: '{name} 的值为“{price}”。请写成带小数点的数字加货币代码，例如 15.00 USD。',
      },
      zero: {
        en: '{name} is “{price}”. Only phones and the like with a contract may cost nothing.',
        zh: '{name} 的值为“{price}”。仅合约机等商品允许价格为 0。',
      },
    },
  },
  judge(product, place) {
    const { subject, record } = product;
    if (record === undefined) return inapplicable(subject);
    return ['price', 'sale_price'].flatMap((name) => {
      const field = readField(product, place, name);
      if (field === undefined) return [];
      const proof = {
        subject,
        values: { name, price: field.text },
        evidence: [valueEvidence(field.reference)],
      };
      if (!PRICE.test(field.text)) return [violation('format', proof)];
      return Number.parseFloat(field.text) === 0 ? [review('zero', proof)] : [];
    });
  },
});

/** Sales that are none, or whose dates say nothing. */
export const GMC_SALE_PRICE: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-sale-price',
    title: { en: 'Sale price or its dates wrong', zh: '促销价或促销日期错误' },
    impact: 'serious',
    sources: [
      cite(MERCHANT_CENTER, 'sale_price', 'attribute'),
      cite(MERCHANT_CENTER, 'sale_price_effective_date', 'attribute'),
    ],
    messages: {
      higher: {
        en: 'sale_price {sale} is not below price {price}. Put the regular price into price.',
        zh: 'sale_price {sale} 不低于 price {price}。price 应填写原价。',
      },
      currency: {
        en: 'sale_price {sale} and price {price} have two currencies. Use one.',
        zh: 'sale_price {sale} 与 price {price} 货币不同。请统一货币。',
      },
      period: {
        en: '“{period}” is no period. Write start/end, such as 2026-11-20T00:00+0100/2026-11-30T23:59+0100.',
        zh: '“{period}”不是有效时段。请写成“开始/结束”，例如 2026-11-20T00:00+0800/2026-11-30T23:59+0800。',
      },
      reversed: {
        en: 'The sale “{period}” ends before it starts. Swap the dates.',
        zh: '促销时段“{period}”的结束早于开始。请对调日期。',
      },
      over: {
        en: 'The sale “{period}” is over. Remove it, and check that the page shows {price}.',
        zh: '促销时段“{period}”已结束。请删除，并确认页面显示 {price}。',
      },
    },
  },
  judge(product, place, { date }) {
    const { subject, record } = product;
    if (record === undefined) return inapplicable(subject);
    const sale = readField(product, place, 'sale_price');
    const price = readField(product, place, 'price');
    if (sale === undefined || price === undefined) return [];
    const period = readField(product, place, 'sale_price_effective_date');
    return [
      ...judgeAmount(subject, sale, price),
      ...(period === undefined ? [] : judgePeriod(subject, { period, price, date })),
    ];
  },
});

function judgeAmount(subject: string, sale: FeedField, price: FeedField): readonly Judgement[] {
  const now = parseFeedPrice(sale.text, undefined);
  const regular = parseFeedPrice(price.text, undefined);
  if (now === null || regular === null) return [];
  const proof = {
    subject,
    values: { sale: sale.text, price: price.text },
    evidence: [valueEvidence(sale.reference, price.reference)],
  };
  if (now.currency !== regular.currency) return [violation('currency', proof)];
  return now.amount >= regular.amount ? [violation('higher', proof)] : [];
}

interface Sale {
  readonly period: FeedField;
  readonly price: FeedField;
  /** ISO date of today. */
  readonly date: string;
}

function judgePeriod(subject: string, { period, price, date }: Sale): readonly Judgement[] {
  const proof = {
    subject,
    values: { period: period.text, price: price.text },
    evidence: [valueEvidence(period.reference)],
  };
  const [fromMs = null, toMs = null, ...more] = period.text.split('/').map(parseInstant);
  if (fromMs === null || toMs === null || more.length > 0) return [violation('period', proof)];
  if (toMs <= fromMs) return [violation('reversed', proof)];
  return toMs < Date.parse(date) ? [review('over', proof)] : [];
}
