import { expect, test } from 'vitest';
import { readShopAddress, toMatchPattern, toShopOrigin } from './shop-origin.ts';

test.each([
  ['https://shop.example/a?b#c', 'https://shop.example'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://localhost:3000/x', 'http://localhost:3000'],
  ['http://shop.example/', null],
  ['chrome://extensions', null],
  ['file:///etc/hosts', null],
  ['nonsense', null],
  [null, null],
])('the shop of %s is %s', (url, origin) => {
  expect(toShopOrigin(url)).toBe(origin);
});

test.each([
  [' shop.example ', 'https://shop.example'],
  ['https://shop.example/cart', 'https://shop.example'],
  ['localhost:3000', 'http://localhost:3000'],
  ['127.0.0.1:3000/watch', 'http://127.0.0.1:3000'],
  ['shop', null],
  ['javascript://alert', null],
  ['', null],
])('the address "%s" means %s', (text, origin) => {
  expect(readShopAddress(text)).toBe(origin);
});

test('a pattern covers one host and names no port', () => {
  expect(toMatchPattern('http://127.0.0.1:8080')).toBe('http://127.0.0.1/*');
});
