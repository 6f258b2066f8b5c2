import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimalMoney, toMinorUnitDigits } from './money.ts';

describe('parseDecimalMoney', () => {
  it.each([
    ['19.99', 'EUR', 1_999],
    ['19,99', 'EUR', 1_999],
    ['1,299.00', 'USD', 129_900],
    ['1.299,00', 'EUR', 129_900],
    ['1,299', 'USD', 129_900],
    ['1 299,5', 'EUR', 129_950],
    ["1'299.50", 'CHF', 129_950],
    ['1,234,567', 'USD', 123_456_700],
    ['1299', 'JPY', 1_299],
    ['1.299', 'KWD', 1_299],
    ['0', 'EUR', 0],
  ])('reads %s %s as %i minor units', (text, currency, amount) => {
    expect(parseDecimalMoney(text, currency)).toEqual({ amount, currency });
  });

  it.each(['', '-1', 'free', '1.2.', '.5', '1e3', '99999999999999999'])('refuses %j', (text) => {
    expect(parseDecimalMoney(text, 'EUR')).toBeNull();
  });

  it('reads back what is written with the decimals of the currency', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
        const digits = toMinorUnitDigits(currency);
        const text = (amount / 10 ** digits).toFixed(digits);
        expect(parseDecimalMoney(text, currency)).toEqual({ amount, currency });
      }),
    );
  });
});
