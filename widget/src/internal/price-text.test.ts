import { expect, test } from 'vitest';
import { toPriceParts, toPriceText } from './price-text.ts';

test.each([
  [{ amount: 3_800, currency: 'EUR' }, 'en', '€38'],
  [{ amount: 11_950, currency: 'EUR' }, 'en', '€119.50'],
  [{ amount: 123_456, currency: 'EUR' }, 'de', '1.234,56\u00A0€'],
  [{ amount: 1_980, currency: 'JPY' }, 'ja', '￥1,980'],
  [{ amount: 9_900, currency: 'CNY' }, 'zh-CN', '¥99'],
  [{ amount: 12_345, currency: 'KWD' }, 'en', 'KWD\u00A012.345'],
])('writes %o in %s as %s', (money, locale, expected) => {
  expect(toPriceText(money, locale)).toBe(expected);
});

test('keeps currency and amount apart, in the order of the language', () => {
  expect(toPriceParts({ amount: 250, currency: 'EUR' }, 'en').map(({ kind }) => kind)).toEqual([
    'currency',
    'amount',
  ]);
  expect(toPriceParts({ amount: 250, currency: 'EUR' }, 'de').map(({ kind }) => kind)).toEqual([
    'amount',
    'currency',
  ]);
});
