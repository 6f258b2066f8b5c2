import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { raiseByCoVisits } from '../../covisitation/score-co-visits.ts';
import { BEST_EVIDENCE, levelInterest, toEvidence, toInterest } from './interest-scale.ts';
import { toInterestScores } from './tier-zero-score.ts';

const NOTHING_REFUSED = { candidates: new Float32Array(), aversion: new Float32Array(64) };

describe('interest by evidence', () => {
  test('rises from 0 to 1 over 0.5, and tells what it was given', () => {
    expect(toInterest(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (evidence) => {
        const interest = toInterest(evidence);
        expect(interest).toBeGreaterThan(0);
        expect(interest).toBeLessThan(1);
        expect(toEvidence(interest)).toBeCloseTo(evidence, 4);
      }),
    );
    for (const edge of [0, 1]) expect(Number.isFinite(toEvidence(edge))).toBe(true);
  });

  test('is told apart in float32 where other visitors say very much', () => {
    for (const evidence of [4, 10, 30, 80])
      expect(toEvidence(Math.fround(toInterest(evidence)))).toBeCloseTo(evidence, 0);
  });
});

describe('levelled interest', () => {
  test('keeps its order, and what does not speak for an item', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 60, noNaN: true })), (evidence) => {
        const interest = Float32Array.from(evidence, toInterest);
        const level = levelInterest(interest);
        for (const [at, value] of level.entries()) {
          expect(value).toBeLessThanOrEqual(interest[at] ?? 0);
          if ((interest[at] ?? 0) <= 0.5) expect(value).toBe(interest[at]);
          for (const [other, less] of level.entries())
            if ((interest[other] ?? 0) < (interest[at] ?? 0)) expect(less).toBeLessThanOrEqual(value);
        }
      }),
    );
  });

  test('has its best as high as the best of a model, and does not raise what is lower', () => {
    const level = levelInterest(Float32Array.from([30, 20, 10, 0], toInterest));
    expect([...level].map(toEvidence).map((value) => value.toFixed(2))).toEqual([
      BEST_EVIDENCE.toFixed(2),
      '1.00',
      '0.50',
      '0.00',
    ]);
    const low = Float32Array.from([1, 0.5, -1], toInterest);
    expect(levelInterest(low)).toEqual(low);
    for (const nothing of [new Float32Array(), Float32Array.of(0.5, 0.5), Float32Array.of(0, 0.2)])
      expect(levelInterest(nothing)).toEqual(nothing);
  });
});

describe('what a model scored', () => {
  test('keeps its order in float32, however far the best of many lie out', () => {
    const scores = Float32Array.from({ length: 12_000 }, (_, row) => (row < 20 ? 0.9 - row / 100 : 0.01));
    const interest = toInterestScores(scores, NOTHING_REFUSED, null);
    const best = [...interest.subarray(0, 21)];
    expect(best).toEqual([...new Set(best)].toSorted((a, b) => b - a));
    expect(interest[0]).toBeCloseTo(1 - 0.5 * Math.exp(-1.5), 6);
    // Steps that a prior of a tenth does not drown.
    expect((interest[0] ?? 0) - (interest[10] ?? 0)).toBeGreaterThan(0.01);
  });

  test('is 0.5 in the middle, and all of it where none differs', () => {
    expect([...toInterestScores(Float32Array.of(3, 2, 1), NOTHING_REFUSED, null)][1]).toBe(0.5);
    expect([...toInterestScores(Float32Array.of(7, 7), NOTHING_REFUSED, null)]).toEqual([0.5, 0.5]);
    expect(toInterestScores(new Float32Array(), NOTHING_REFUSED, null)).toHaveLength(0);
  });

  test('falls from the best to the middle where it is wholly like what was refused', () => {
    const aversion = new Float32Array(64).fill(0.125);
    const candidates = new Float32Array(3 * 64);
    candidates.set(aversion, 0);
    const interest = toInterestScores(Float32Array.of(3, 2, 1), { candidates, aversion }, null);
    expect([...interest].map((value) => value.toFixed(3))).toEqual(['0.500', '0.500', '0.112']);
  });
});

test('what other visitors went on to comes before the best of the model where it speaks louder', () => {
  const [best = 0, middle = 0] = toInterestScores(Float32Array.of(9, 1, 1, 1), NOTHING_REFUSED, null);
  expect(raiseByCoVisits(middle, 0.1)).toBeLessThan(best);
  expect(raiseByCoVisits(middle, 3)).toBeGreaterThan(best);
  expect(raiseByCoVisits(best, 0.1)).toBeGreaterThan(best);
});
