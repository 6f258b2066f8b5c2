import { parseInstant } from '../../../catalog/readers/fields/parse-instant.ts';
import type { Money } from '../../../catalog/money.ts';
import type { FeedProduct } from '../../artifacts/artifacts.ts';
import type { LinkedData } from '../../artifacts/linked-data.ts';
import type { PageArtifact, PagePrice } from '../../artifacts/page.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { toDecimal, writeMoney } from '../../checks/price/write-money.ts';
import { matchProducts, toOfferMoney, type MatchedProduct } from '../../checks/product/match-products.ts';
import { passed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { Judgement, WholeRule } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** One product with several prices: in the feed, in the page's data, and before the shopper's eyes. */
export const PRICE_MISMATCH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'price-mismatch',
    impact: 'critical',
    needs: ['jsonld'],
    anyOf: ['feed', 'page'],
    effective: { from: '2022-07-01' },
  },
  judge({ feed, jsonld, page }, { date }) {
    if (jsonld === undefined) return [];
    return [
      ...matchProducts(feed, jsonld).flatMap((match) => judgeFeed(match, { jsonld, date })),
      ...(page === undefined ? [] : judgePage(page, jsonld)),
    ];
  },
});

interface DatedData {
  readonly jsonld: LinkedData;
  /** ISO date of today. */
  readonly date: string;
}

function judgeFeed(match: MatchedProduct, { jsonld, date }: DatedData): readonly Judgement[] {
  const { product, place, linked, linkedAt } = match;
  const offers = linked.offers.flatMap((offer, at) => {
    const money = toOfferMoney(offer);
    return money === null ? [] : [{ money, at, written: offer.price }];
  });
  const [first] = offers;
  const { price } = product;
  if (first === undefined) return [];
  const same = offers.find(({ money }) => money.currency === price.currency);
  if (offers.some(({ money }) => money.amount === price.amount && money.currency === price.currency))
    return passed(product.subject);
  const other = same ?? first;
  const path = ['products', linkedAt, 'offers', other.at, 'price'];
  const proof = {
    subject: product.subject,
    values: { name: product.title, one: writeMoney(price), other: writeMoney(other.money) },
    evidence: [
      valueEvidence(
        refer('feed', [...place, 'price', 'amount'], price.amount),
        refer('jsonld', path, jsonld.products[linkedAt]?.offers[other.at]?.price),
      ),
    ],
  };
  if (same === undefined) return [review('currency', proof)];
  return [violation(isSaleOver(product, date) ? 'over' : 'feed', proof)];
}

function isSaleOver({ record }: FeedProduct, date: string): boolean {
  const [, end] = record?.['sale_price_effective_date']?.[0]?.split('/') ?? [];
  const endMs = end === undefined ? null : parseInstant(end);
  return endMs !== null && endMs < Date.parse(date);
}

function judgePage(page: PageArtifact, jsonld: LinkedData): readonly Judgement[] {
  const only = findOnly(jsonld);
  const shown = page.prices.filter(({ isStruck }) => !isStruck);
  const [seen] = shown;
  if (only === null || seen === undefined || !page.isComplete) return [];
  const { moneys, money, name, written } = only;
  if (shown.some((price) => moneys.some((one) => isMaybe(price, one)))) return passed(page.subject);
  const proof = {
    subject: page.subject,
    values: { name, one: writeMoney(money), other: seen.quote },
    evidence: [
      valueEvidence(refer('jsonld', ['products', 0, 'offers', 0, 'price'], written)),
      ...toPriceEvidence(page, seen),
    ],
  };
  const isOneCurrency = seen.currency === undefined || seen.currency === money.currency;
  if (!isOneCurrency) return [review('currency', proof)];
  const amounts = new Set(shown.map(({ amount }) => amount));
  return [amounts.size === 1 && moneys.length === 1 ? violation('page', proof) : review('page', proof)];
}

interface OnlyProduct {
  readonly name: string;
  /** The first offer's price as it is written. */
  readonly written: string;
  readonly money: Money;
  readonly moneys: readonly Money[];
}

/** The product of a page with one: others show prices of others. */
function findOnly({ products }: LinkedData): OnlyProduct | null {
  const [linked, ...others] = products;
  const moneys = linked?.offers.flatMap((offer) => toOfferMoney(offer) ?? []) ?? [];
  const [money] = moneys;
  const written = linked?.offers[0]?.price;
  if (linked === undefined || others.length > 0 || money === undefined || written === undefined) return null;
  return { name: linked.name, written, money, moneys };
}

/** Cents that stand apart are lost (`19`), or stick to it (`1999`): that is no other price. */
function isMaybe({ amount, currency }: PagePrice, money: Money): boolean {
  const decimal = toDecimal(money);
  if (currency !== undefined && currency !== money.currency) return false;
  return amount === decimal || amount === Math.floor(decimal) || amount === money.amount;
}

function toPriceEvidence({ texts }: PageArtifact, { textAt, range }: PagePrice): readonly Evidence[] {
  const text = texts[textAt];
  return text === undefined ? [] : [textEvidence(text, range)];
}
