import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProfile } from '../create-profile.ts';
import { decodeProfile } from './decode-profile.ts';
import { encodeProfile, MAX_PROFILE_BYTES } from './encode-profile.ts';
import type { InterestProfile } from '../profile.ts';

describe('encodeProfile', () => {
  test('a round trip keeps everything, vectors within half a step of int8', () => {
    fc.assert(
      fc.property(anyProfile(), (profile) => {
        const read = decodeProfile(encodeProfile(profile));
        if (!read.ok) throw new Error(read.error.message);
        const [seen, kept] = [read.value, profile].map((one) => ({
          ...one,
          steps: [],
          aversion: null,
          lasting: null,
        }));
        expect(seen).toEqual(kept);
        expect(farthest(read.value.lasting, profile.lasting)).toBeLessThanOrEqual(1 / 253);
        for (const [at, step] of read.value.steps.entries()) {
          const { vector, weight, ...rest } = profile.steps[at] ?? step;
          expect(step).toMatchObject(rest);
          expect(step.weight).toBeCloseTo(weight, 4);
          expect(farthest(step.vector, vector)).toBeLessThanOrEqual(1 / 253);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('the fullest profile stays under 64 KB and loses the oldest sights first', () => {
    const profile: InterestProfile = {
      ...createProfile(1),
      steps: Array.from({ length: 50 }, (_, at) => step(`step-${at}`)),
      notInterested: Array.from({ length: 500 }, (_, at) => `a-long-product-identifier-${at}`),
      seen: Array.from(
        { length: 2000 },
        (_, at) => [`another-long-product-identifier-${at}`, 12, 5] as const,
      ),
    };
    const text = encodeProfile(profile);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_PROFILE_BYTES);
    const read = decodeProfile(text);
    expect(read.ok && read.value.steps.length).toBe(50);
    expect(read.ok && read.value.notInterested.length).toBe(500);
    expect(read.ok && read.value.seen.at(-1)).toEqual(profile.seen.at(-1));
  });

  test('whom the visitor follows stays when names are as long as they may be', () => {
    const long = (at: number): string => `${at}`.padStart(300, 'x');
    const profile: InterestProfile = {
      ...createProfile(1),
      seen: Array.from({ length: 2000 }, (_, at) => [long(at), 1, 1] as const),
      following: {
        makers: Array.from({ length: 100 }, (_, at) => ({ id: long(at), sinceMs: at, knownMs: null })),
        noticed: Array.from({ length: 100 }, (_, at) => long(at)),
        soldOut: Array.from({ length: 200 }, (_, at) => long(at)),
      },
    };
    const text = encodeProfile(profile);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_PROFILE_BYTES);
    const read = decodeProfile(text);
    expect(read.ok && read.value.following.makers.at(-1)?.id).toBe(long(99));
  });

  test.each([
    ['', 'format'],
    ['[]', 'format'],
    ['{"format":"other"}', 'format'],
    [encodeProfile(createProfile(1)).replace('"version":4', '"version":5'), 'version'],
    [encodeProfile(createProfile(1)).replace('"steps":[]', '"steps":[{}]'), 'body'],
    [encodeProfile(createProfile(1)).replace('"makers":[]', '"makers":[["a"]]'), 'body'],
    [encodeProfile(createProfile(1)).replace('"updatedAtMs":1', '"updatedAtMs":null'), 'body'],
    ['x'.repeat(MAX_PROFILE_BYTES + 1), 'length'],
  ])('refuses foreign, newer and broken text: %#', (text, place) => {
    const read = decodeProfile(text);
    expect(read).toMatchObject({ ok: false, error: { code: 'profile-invalid', place } });
  });
});

test('reads what the first release kept: its steps are what has lasted', () => {
  const text = readFileSync(new URL('fixtures/profile-1.json', import.meta.url), 'utf8');
  const read = decodeProfile(text);
  if (!read.ok) throw new Error(read.error.message);
  const { steps, lasting, seen, notInterested, updatedAtMs, schemaVersion } = read.value;
  expect(schemaVersion).toBe(4);
  expect(steps.map(({ item }) => item)).toEqual(['kettle', 'pour-over', 'kettle']);
  expect(seen).toEqual([['kettle', 2, updatedAtMs]]);
  expect(notInterested).toEqual(['lamp']);
  // The cart of today at 0.9, and the look of 30 days ago at half of its 0.7, on the kettle's own axis of 0.6.
  expect(lasting[3]).toBeCloseTo(0.6 * (0.9 + 0.35), 2);
  expect(decodeProfile(encodeProfile(read.value)).ok).toBe(true);
});

test('reads what was kept before makers could be followed', () => {
  const text = readFileSync(new URL('fixtures/profile-2.json', import.meta.url), 'utf8');
  const read = decodeProfile(text);
  if (!read.ok) throw new Error(read.error.message);
  const { following, steps, seen, lasting, updatedAtMs } = read.value;
  expect(following).toEqual({ makers: [], noticed: [], soldOut: [] });
  expect(steps.map(({ item }) => item)).toEqual(['kettle', 'pour-over', 'kettle']);
  expect(seen).toEqual([['kettle', 2, updatedAtMs]]);
  // As it was written, not once more from the steps.
  expect(lasting[3]).toBeCloseTo(0.744, 2);
});

test('reads what was kept before a catalogue could be fitted', () => {
  const text = readFileSync(new URL('fixtures/profile-3.json', import.meta.url), 'utf8');
  const read = decodeProfile(text);
  if (!read.ok) throw new Error(read.error.message);
  const { space, steps, following } = read.value;
  expect(space).toBe('');
  expect(steps.map(({ item }) => item)).toEqual(['kettle', 'pour-over', 'kettle']);
  expect(following.makers).toEqual([{ id: 'oak-and-iron', sinceMs: 1_780_000_000_000, knownMs: null }]);
});

function farthest(one: Float32Array, other: Float32Array): number {
  return Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))));
}

function step(item: string): InterestProfile['steps'][number] {
  return {
    item,
    vector: new Float32Array(64).fill(0.125),
    weight: 0.5,
    atMs: 5,
    act: 'view',
    category: ['A'],
  };
}

function anyProfile(): fc.Arbitrary<InterestProfile> {
  const vector = fc
    .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 })
    .map((values) => Float32Array.from(values));
  return fc.record({
    schemaVersion: fc.constant(4 as const),
    space: fc.constantFrom('', '00f3a6c1d2b4e597'),
    steps: fc.array(
      fc.record({
        item: fc.string({ maxLength: 20 }),
        vector,
        weight: fc.float({ min: 0, max: 1, noNaN: true }),
        atMs: fc.nat(),
        act: fc.constantFrom('view' as const, 'order' as const),
        category: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
    aversion: vector,
    lasting: vector,
    notInterested: fc.array(fc.string({ maxLength: 20 }), { maxLength: 10 }),
    seen: fc.array(fc.tuple(fc.string({ maxLength: 20 }), fc.nat(), fc.nat()), { maxLength: 10 }),
    following: fc.record({
      makers: fc.array(
        fc.record({
          id: fc.string({ maxLength: 20 }),
          sinceMs: fc.nat(),
          knownMs: fc.option(fc.nat(), { nil: null }),
        }),
        { maxLength: 5 },
      ),
      noticed: fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }),
      soldOut: fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }),
    }),
    updatedAtMs: fc.nat(),
  });
}
