import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeScores, encodeScores, keepScores, recallScores } from './kept-scores.ts';

const NOW_MS = 1_780_272_000_000;
const SAID = { tier: 1, modelVersion: 'm@1.0.0', atMs: NOW_MS } as const;
const SCORES = {
  interest: Float32Array.of(0.25, 0.75),
  heads: { pBuy: Float32Array.of(0.5, 0.125) },
};

test('what a model said is told again by item, in whatever order they stand now', () => {
  const kept = decodeScores(encodeScores(keepScores(SAID, SCORES, ['a', 'b'])));
  if (kept === null) throw new Error('Nothing was kept.');
  expect(kept).toMatchObject(SAID);
  expect(recallScores(kept, ['b', 'new', 'a'], NOW_MS + 1000)).toEqual({
    interest: Float32Array.of(0.75, 0, 0.25),
    heads: { pBuy: Float32Array.of(0.125, 0, 0.5) },
  });
});

test('after half an hour it is nothing any more', () => {
  const kept = keepScores(SAID, SCORES, ['a', 'b']);
  expect(recallScores(kept, ['a'], NOW_MS + 30 * 60_000)).not.toBeNull();
  expect(recallScores(kept, ['a'], NOW_MS + 30 * 60_000 + 1)).toBeNull();
  // A clock that was set back.
  expect(recallScores(kept, ['a'], NOW_MS - 30 * 60_000 - 1)).toBeNull();
});

test('of a large catalogue the best are kept, in less than 64 KB', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => `a-long-product-identifier-${at}`);
  const interest = Float32Array.from(ids, (_, at) => at / ids.length);
  const kept = keepScores(SAID, { interest, heads: {} }, ids);
  expect(kept.list()).toHaveLength(500);
  expect(kept.list()[0]?.[0]).toBe('a-long-product-identifier-19999');
  expect(encodeScores(kept).length).toBeLessThan(65_536);
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  encodeScores(keepScores(SAID, SCORES, ['a', 'b'])).replace('"version":1', '"version":2'),
  encodeScores(keepScores(SAID, SCORES, ['a', 'b'])).replace('0.75', '1.75'),
  encodeScores(keepScores(SAID, SCORES, ['a', 'b'])).replace('0.75', '"x"'),
  encodeScores(keepScores(SAID, SCORES, ['a', 'b'])).replace('pBuy', 'pSell'),
])('foreign, newer and spoilt text is nothing: %#', (text) => {
  expect(decodeScores(text)).toBeNull();
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.json(), (text) => decodeScores(text) === null));
});
