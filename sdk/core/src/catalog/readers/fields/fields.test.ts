import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeedPrice } from './feed-price.ts';
import { toMediaSource } from './linked-videos.ts';
import { readOrigin } from './origin.ts';
import { parseGtin } from './parse-gtin.ts';
import { parseInstant } from './parse-instant.ts';

describe('parseInstant', () => {
  it.each([
    ['2026-05-01', Date.UTC(2026, 4, 1)],
    ['2026-05-01 09:30:00', Date.UTC(2026, 4, 1, 9, 30)],
    ['2026-05-01T09:30+0200', Date.UTC(2026, 4, 1, 7, 30)],
    ['2026-05-01T09:30:15.5-07:00', Date.UTC(2026, 4, 1, 16, 30, 15, 500)],
    ['2026-05-01T09:30+02', Date.UTC(2026, 4, 1, 7, 30)],
    ['2026-05-01t09:30z', Date.UTC(2026, 4, 1, 9, 30)],
    ['2026-13-01', null],
    ['May 1, 2026', null],
    ['1777626000', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });
});

describe('parseFeedPrice', () => {
  it.each([
    ['105.29 USD', 10_529, 'USD'],
    ['USD 105.29', 10_529, 'USD'],
    ['1.299,00 eur', 129_900, 'EUR'],
    ['1 299,00EUR', 129_900, 'EUR'],
    ['1500 JPY', 1500, 'JPY'],
    ['3.500 KWD', 3500, 'KWD'],
  ])('%j', (text, amount, currency) => {
    expect(parseFeedPrice(text, undefined)).toEqual({ amount, currency });
  });

  it.each(['', '-1 EUR', '12', 'EUR', '1 EUR 2', 'USD 1 EUR', '1 XYZ', '€5', '1e3 EUR', '9'.repeat(99)])(
    'takes %j for none',
    (text) => {
      expect(parseFeedPrice(text, undefined)).toBeNull();
    },
  );

  it('gives whole minor units or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const money = parseFeedPrice(text, 'EUR');
        if (money !== null) expect(Number.isSafeInteger(money.amount) && money.amount >= 0).toBe(true);
      }),
    );
  });
});

describe('parseGtin', () => {
  it.each([
    ['4006381333931', '4006381333931'],
    ['4006381-333931', '4006381333931'],
    ['698615070527', '698615070527'],
    ['96385074', '96385074'],
    ['4006381333930', null],
    ['0000000000000', null],
    ['12345', null],
    ['MUG-1', null],
  ])('%j', (text, expected) => {
    expect(parseGtin(text)).toBe(expected);
  });
});

describe('toMediaSource', () => {
  it.each([
    ['https://cdn.example/a.MP4?x=1', 'video/mp4'],
    ['//cdn.example/a.webm', 'video/webm'],
    ['https://cdn.example/live/a.m3u8', 'application/vnd.apple.mpegurl'],
    ['https://www.youtube.com/watch?v=a.mp4', null],
    ['https://cdn.example/a', null],
    ['https://cdn.example/a.constructor', null],
    ['javascript:a.mp4', null],
    [7, null],
  ])('%j', (address, type) => {
    expect(toMediaSource(address, 'https://shop.example/')?.type ?? null).toBe(type);
  });
});

describe('readOrigin', () => {
  const NONE = { kind: '', place: '', country: '', claim: '', launch: '' };

  it.each([
    [{ country: 'it' }, { provenance: { kind: 'base', place: 'Italy', country: 'IT' } }, 0],
    [
      { kind: 'Industrial belt', place: 'Jingdezhen', country: 'CN', claim: 'From the kiln town' },
      {
        provenance: {
          kind: 'industrial-belt',
          place: 'Jingdezhen',
          country: 'CN',
          claim: 'From the kiln town',
        },
      },
      0,
    ],
    [{ place: 'Anji' }, {}, 1],
    [{ kind: 'moon', country: 'CN' }, { provenance: { kind: 'base', place: 'China', country: 'CN' } }, 1],
    [{ launch: '2026-05-01' }, { launchedAtMs: Date.UTC(2026, 4, 1) }, 0],
    [{ launch: '1066-10-14' }, {}, 1],
    [{}, {}, 0],
  ])('%j', (words, facts, faults) => {
    const repairs: string[] = [];
    expect(readOrigin({ ...NONE, ...words }, repairs)).toEqual(facts);
    expect(repairs).toHaveLength(faults);
  });
});
