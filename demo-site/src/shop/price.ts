import { toMinorUnitDigits, type Money } from '@curio/core';

/** Writes a price in the shopper's language. */
export function formatPrice({ amount, currency }: Money, language = 'en'): string {
  const value = amount / 10 ** toMinorUnitDigits(currency);
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(value);
}
