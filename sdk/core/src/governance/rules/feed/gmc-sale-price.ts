import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import { parseFeedPrice } from '../../../catalog/readers/fields/feed-price.ts';
import { readField, type FeedField } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { Judgement, ProductRule } from '../../contract/rule.ts';
import { FEED_META } from './feed-meta.ts';

/** Sales that are none, or whose dates say nothing. */
export const GMC_SALE_PRICE: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-sale-price',
    impact: 'serious',
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
