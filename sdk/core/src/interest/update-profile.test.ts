import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType } from '../events/event-types.ts';
import { createProfile } from './create-profile.ts';
import { explainProfile } from './explain-profile.ts';
import type { InterestProfile } from './profile.ts';
import { toScoreInput } from './to-score-input.ts';
import { applyEvent, type ProfileFacts } from './update-profile.ts';

const HOUR_MS = 3_600_000;
const START_MS = 1_700_000_000_000;

describe('applyEvent', () => {
  test('keeps the strongest act of one visit on one item, in whatever order they come', () => {
    const acts: readonly EventType[] = ['view', 'add-to-cart', 'product-click'];
    for (const types of [acts, acts.toReversed()]) {
      const profile = applyAll(types.map((type, at) => facts({ type, atMs: START_MS + at * 1000 })));
      expect(profile.steps).toHaveLength(1);
      expect(profile.steps[0]).toMatchObject({ act: 'add-to-cart', weight: 0.9, atMs: START_MS + 2000 });
    }
  });

  test('starts a new step for the same item in a later visit', () => {
    const profile = applyAll([facts({}), facts({ atMs: START_MS + HOUR_MS })]);
    expect(profile.steps).toHaveLength(2);
  });

  test('a clip watched longer weighs more, and a glance nothing', () => {
    const weightAt = (watchRatio: number): number =>
      applyAll([facts({ type: 'video-watched', watchRatio })]).steps[0]?.weight ?? 0;
    expect(weightAt(0.05)).toBe(0);
    expect(weightAt(0.9)).toBeGreaterThan(weightAt(0.3));
    expect(weightAt(7)).toBeCloseTo(0.6);
  });

  test('a refusal is remembered, forgets what spoke for the item and feeds the aversion', () => {
    const profile = applyAll([facts({}), facts({ type: 'not-interested', atMs: START_MS + 1 })]);
    expect(profile.steps).toEqual([]);
    expect(profile.notInterested).toEqual(['a']);
    expect(Math.hypot(...profile.aversion)).toBeCloseTo(1);
  });

  test('an aversion fades by half in a week, also when something else happens in between', () => {
    const skipped = applyAll([facts({ type: 'not-interested' })]);
    const touched = applyEvent(skipped, facts({ item: 'b', vector: axis(2), atMs: START_MS + 84 * HOUR_MS }));
    for (const profile of [skipped, touched]) {
      const { aversion } = toScoreInput(profile, START_MS + 168 * HOUR_MS);
      expect(Math.hypot(...aversion)).toBeCloseTo(0.5);
    }
  });

  test('what has lasted outlives its step, halves in 30 days, and goes with a refusal', () => {
    const early = facts({ item: 'early', vector: axis(2), type: 'view' });
    const later = Array.from({ length: 50 }, (_, at) => facts({ item: `later-${at}`, type: 'order' }));
    const profile = applyAll([early, ...later]);
    expect(profile.steps.map(({ item }) => item)).not.toContain('early');
    expect(profile.lasting[2]).toBeCloseTo(0.2);
    expect(toScoreInput(profile, START_MS + 720 * HOUR_MS).lasting[2]).toBeCloseTo(0.1);
    const ordered = facts({ type: 'order' });
    const refused = applyAll([facts({}), ordered, facts({ type: 'not-interested', atMs: START_MS + 1 })]);
    expect(refused.lasting[1]).toBeCloseTo(0);
  });

  test('counts impressions and nothing else of them', () => {
    const profile = applyAll([facts({ type: 'impression' }), facts({ type: 'impression' })]);
    expect(profile.seen).toEqual([['a', 2, expect.any(Number)]]);
    expect(profile.steps).toEqual([]);
  });

  test('an event that says nothing gives the same object back', () => {
    const profile = createProfile(START_MS);
    expect(applyEvent(profile, facts({ type: 'search' }))).toBe(profile);
    expect(applyEvent(profile, facts({ vector: null }))).toBe(profile);
  });

  test('whatever happens, bounds hold and steps stay in order of time', () => {
    fc.assert(
      fc.property(fc.array(anyFacts(), { maxLength: 120 }), (all) => {
        const profile = applyAll(all);
        expect(profile.steps.length).toBeLessThanOrEqual(50);
        expect(profile.steps.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true);
        const times = profile.steps.map((step) => step.atMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(Math.hypot(...toScoreInput(profile, START_MS).aversion)).toBeLessThanOrEqual(1.0001);
      }),
    );
  });
});

describe('explainProfile', () => {
  test('shares sum to 1 and the stronger interest comes first', () => {
    const profile = applyAll([
      facts({ item: 'a', type: 'order', category: ['Kitchen', 'Coffee'] }),
      facts({ item: 'b', type: 'view', category: ['Home', 'Lamps'] }),
    ]);
    const shares = explainProfile(profile, START_MS);
    expect(shares.map(({ category }) => category)).toEqual(['Coffee', 'Lamps']);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  test('an empty profile explains nothing', () => {
    expect(explainProfile(createProfile(START_MS), START_MS)).toEqual([]);
  });
});

function applyAll(all: readonly ProfileFacts[]): InterestProfile {
  return all.reduce(applyEvent, createProfile(START_MS));
}

function facts(change: Partial<ProfileFacts>): ProfileFacts {
  return {
    type: 'view',
    item: 'a',
    vector: axis(1),
    category: ['Kitchen'],
    atMs: START_MS,
    ...change,
  };
}

function axis(at: number): Float32Array {
  return new Float32Array(64).fill(0).with(at, 1);
}

function anyFacts(): fc.Arbitrary<ProfileFacts> {
  return fc.record({
    type: fc.constantFrom<EventType>(
      'view',
      'order',
      'video-skipped',
      'not-interested',
      'impression',
      'like',
    ),
    item: fc.integer({ min: 0, max: 80 }).map(String),
    vector: fc.integer({ min: 0, max: 63 }).map(axis),
    category: fc.constant(['Any']),
    atMs: fc.integer({ min: START_MS, max: START_MS + 900 * HOUR_MS }),
  });
}
