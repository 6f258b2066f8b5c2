import type { Slate } from '@curio/core';
import { expect, test } from 'vitest';
import { compareSlates } from './compare-slates.ts';

test('tells the largest difference over all items, wherever they stand, and the places that are the same', () => {
  const one = toSlate([
    ['kettle', 0.9],
    ['lamp', 0.5],
    ['pen', 0.25],
  ]);
  const other = toSlate([
    ['kettle', 0.875],
    ['pen', 0.5],
    ['lamp', 0.5],
  ]);
  expect(compareSlates(one, other)).toEqual({ largestDifference: 0.25, isSame: [true, false, false] });
});

test('slates without a common item have no difference', () => {
  expect(compareSlates(toSlate([['kettle', 1]]), toSlate([]))).toEqual({
    largestDifference: null,
    isSame: [false],
  });
});

function toSlate(rows: readonly (readonly [string, number])[]): Slate {
  return {
    id: 'slate',
    surface: 'feed',
    tier: 1,
    modelVersion: 'model@1',
    createdAtMs: 0,
    items: rows.map(([id, interest], position) => ({
      kind: 'product',
      id,
      position,
      scores: { prior: 0, interest },
      value: interest,
      reasons: [],
      placedBy: 'value',
      tier: 1,
      modelVersion: 'model@1',
      propensity: 1,
    })),
  };
}
