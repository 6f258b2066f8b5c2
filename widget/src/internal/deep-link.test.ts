import { expect, test } from 'vitest';
import { readDeepLink, toDeepLink } from './deep-link.ts';

const PAGE = 'https://shop.example/watch?lang=de#top';

test('a link keeps the page and leads back to the item and its moment', () => {
  const link = toDeepLink(PAGE, { itemId: 'clip/1 &2', positionMs: 12_900 });
  expect(new URL(link).searchParams.get('lang')).toBe('de');
  expect(new URL(link).hash).toBe('#top');
  expect(readDeepLink(link)).toEqual({ itemId: 'clip/1 &2', positionMs: 12_000 });
});

test('a link to the beginning names no moment, and takes an older one out', () => {
  const link = toDeepLink(PAGE.replace('?', '?t=9&'), { itemId: 'clip-1', positionMs: 400 });
  expect(new URL(link).searchParams.has('t')).toBe(false);
});

test('an address without an item is none, and a moment that is no number is the beginning', () => {
  expect(readDeepLink(PAGE)).toBeNull();
  expect(readDeepLink('https://shop.example/?curio=')).toBeNull();
  for (const moment of ['soon', '-4', 'Infinity', '']) {
    expect(readDeepLink(`https://shop.example/?curio=a&t=${moment}`)).toEqual({ itemId: 'a', positionMs: 0 });
  }
});
