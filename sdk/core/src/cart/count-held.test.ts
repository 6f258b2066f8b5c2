import { expect, test } from 'vitest';
import type { Cart } from './cart-adapter.ts';
import { countHeld } from './count-held.ts';

const price = { amount: 100, currency: 'EUR' };
const cart: Cart = {
  lines: [
    { productId: '1', variantId: '11', quantity: 2, unitPrice: price },
    { productId: '1', variantId: '12', quantity: 1, unitPrice: price },
    { productId: '1', variantId: '11', quantity: 3, unitPrice: price },
  ],
  count: 6,
  total: null,
};

test('sums the lines of the variants asked about', () => {
  expect(countHeld(cart, null, ['11'])).toBe(5);
  expect(countHeld(cart, null, ['11', '12'])).toBe(6);
  expect(countHeld(cart, null, ['13'])).toBe(0);
});

test('lets the adapter say which line is which variant', () => {
  const adapter = { isSameVariant: (line: string, id: string): boolean => id === `gid/${line}` };
  expect(countHeld(cart, adapter, ['gid/12'])).toBe(1);
});

test('holds nothing where no cart is known', () => {
  expect(countHeld(null, null, ['11'])).toBe(0);
});
