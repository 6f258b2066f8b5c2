import { expect, test, vi } from 'vitest';
import { findCart } from './find-cart.ts';

function createPage(globals: object = {}, isWoo = false): Pick<Window, 'document'> {
  return { document: { querySelector: () => (isWoo ? {} : null) }, ...globals } as never;
}

test('goes by the source, and else by what the page has', () => {
  expect(findCart({ source: 'shopify' }, createPage())).toBe('shopify');
  expect(findCart({ source: 'woocommerce' }, createPage())).toBe('woocommerce');
  expect(findCart({}, createPage({ Shopify: {} }))).toBe('shopify');
  expect(findCart({}, createPage({ wcSettings: {} }))).toBe('woocommerce');
  expect(findCart({}, createPage({}, true))).toBe('woocommerce');
  expect(findCart({ source: '/catalog.json' }, createPage())).toBeNull();
});

test('does what it is told', () => {
  const shop = createPage({ Shopify: {} });
  expect(findCart({ cart: 'none' }, shop)).toBeNull();
  expect(findCart({ cart: 'link' }, shop)).toBe('link');
  expect(findCart({ cart: 'woocommerce' }, shop)).toBe('woocommerce');
});

test('says when a value is none of those allowed, and chooses by itself', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(findCart({ cart: 'magento' }, createPage())).toBeNull();
  expect(warn.mock.calls).toEqual([
    ['data-cart="magento" is none of auto, none, shopify, woocommerce, link.'],
  ]);
  warn.mockRestore();
});
