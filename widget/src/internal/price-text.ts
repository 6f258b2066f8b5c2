import { toMinorUnitDigits, type Money } from '@curio/core';

/** One piece of a price: the sign or code of the currency, or the amount. */
export interface PricePart {
  readonly kind: 'currency' | 'amount';
  readonly text: string;
}

/**
 * A price as its language writes it, in at most three pieces, so that amount and currency can differ in size.
 *
 * Whole amounts lose their zeros: 38 rather than 38.00.
 */
export function toPriceParts(money: Money, locale: string): readonly PricePart[] {
  const digits = toMinorUnitDigits(money.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  const parts: PricePart[] = [];
  for (const { type, value } of format.formatToParts(money.amount / 10 ** digits)) {
    const kind = type === 'currency' ? 'currency' : 'amount';
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + value };
    else parts.push({ kind, text: value });
  }
  return parts;
}

/** The whole price in one text, for labels and chips. */
export function toPriceText(money: Money, locale: string): string {
  return toPriceParts(money, locale)
    .map(({ text }) => text)
    .join('');
}
