import { toMinorUnitDigits, type Money } from '@curio/core';
import { html } from 'lit';

/** Writes a price in the shopper's language. */
export function formatPrice(price: Money, language = 'en'): string {
  return toParts(price, language)
    .map(({ value }) => value)
    .join('');
}

/** Draws a price with its currency small, as Curio's cards do. */
export function renderPrice(price: Money, language = 'en'): unknown {
  return toParts(price, language).map(({ type, value }) =>
    type === 'currency' ? html`<small>${value}</small>` : value,
  );
}

/** Whole amounts lose their zeros, as on the cards. */
function toParts({ amount, currency }: Money, language: string): readonly Intl.NumberFormatPart[] {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return format.formatToParts(amount / 10 ** toMinorUnitDigits(currency));
}
