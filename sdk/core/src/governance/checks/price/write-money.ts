import { toMinorUnitDigits, type Money } from '../../../catalog/money.ts';

/** `19.99 EUR`. @internal */
export function writeMoney({ amount, currency }: Money): string {
  const digits = toMinorUnitDigits(currency);
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
}

/** The amount as a person writes it, without its currency: `19.99`. @internal */
export function toDecimal({ amount, currency }: Money): number {
  return amount / 10 ** toMinorUnitDigits(currency);
}
