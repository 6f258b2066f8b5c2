import { parseDecimalMoney, toMinorUnitDigits } from '../../catalog/money.ts';
import { given } from '../../catalog/readers/shop-source.ts';
import type { PagePrice } from './page.ts';
import type { PageSheet } from './page-sheet.ts';

// No digit before or behind, so that no part of a longer number is taken.
const AMOUNT = "\\d{1,3}(?:[.,\\u00A0\\u202F’']\\d{3}){1,3}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?";
const SIGN = 'US\\$|C\\$|A\\$|CN¥|[$€£¥￥]|\\b(?:USD|EUR|GBP|CNY|RMB|JPY|CHF)\\b';
const PRICE: RegExp = new RegExp(
  `(?<before>${SIGN})\\s?(?<first>${AMOUNT})(?![\\d%])|(?<![\\d.,])(?<second>${AMOUNT})\\s?(?<behind>€|£|元|\\b(?:USD|EUR|GBP|CNY|RMB|JPY|CHF)\\b)`,
  'gu',
);
const MAY_HOLD = /[$€£¥￥元]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|CHF)\b/u;

/** Currencies of signs that leave no doubt; `$` and `¥` are several countries'. */
const CURRENCIES: Readonly<Record<string, string>> = {
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  'CN¥': 'CNY',
  元: 'CNY',
  RMB: 'CNY',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CNY: 'CNY',
  JPY: 'JPY',
  CHF: 'CHF',
};
/** Texts between two steps. */
const STEP_TEXTS = 500;
/** More prices than 10,000 cards have. */
const MOST_PRICES = 50_000;

/** Finds the amounts of money in a page's texts. @returns a step for every 500 texts; at the end the prices. @internal */
export function* findPrices(
  sheet: Pick<PageSheet, 'texts' | 'struck'>,
): Generator<void, readonly PagePrice[]> {
  const prices: PagePrice[] = [];
  for (const [textAt, { text }] of sheet.texts.entries()) {
    if (textAt % STEP_TEXTS === STEP_TEXTS - 1) yield;
    if (!MAY_HOLD.test(text)) continue;
    for (const match of text.matchAll(PRICE)) {
      const price = toPrice(match, textAt, sheet);
      if (price !== null) prices.push(price);
    }
    if (prices.length >= MOST_PRICES) break;
  }
  return prices;
}

function toPrice(
  { 0: quote, index, groups: { before, behind, first, second } = {} }: RegExpExecArray,
  textAt: number,
  { texts, struck }: Pick<PageSheet, 'texts' | 'struck'>,
): PagePrice | null {
  const range = [index, index + quote.length] as const;
  const currency = CURRENCIES[before ?? behind ?? ''];
  const amount = toAmount(first ?? second ?? '', currency);
  if (amount === null) return null;
  const isStruck = (struck.get(textAt) ?? []).some(([start, end]) => start < range[1] && range[0] < end);
  const target = texts[textAt]?.target ?? [];
  return { target, quote, textAt, range, ...given('currency', currency), amount, isStruck };
}

function toAmount(text: string, currency = 'EUR'): number | null {
  const money = parseDecimalMoney(text.replaceAll(/[\u202F’]/gu, ''), currency);
  return money === null ? null : money.amount / 10 ** toMinorUnitDigits(currency);
}
