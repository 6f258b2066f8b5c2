import { describe, expect, it } from 'vitest';
import { createProfile } from '../create-profile.ts';
import { moveProfile, type VectorSpace } from './move-profile.ts';
import { applyEvent } from '../update-profile.ts';

const DAY_MS = 86_400_000;

function along(axis: number): Float32Array {
  return new Float32Array(64).fill(1, axis, axis + 1);
}

function toSpace(space: string, vectors: Readonly<Record<string, Float32Array>>): VectorSpace {
  return { space, of: (id) => vectors[id] ?? null };
}

describe('a profile on its way to another fit', () => {
  const [before, after] = ['1111111111111111', '2222222222222222'];
  const old = toSpace(before, { kettle: along(0), lamp: along(1), rug: along(2), gone: along(3) });
  const fresh = toSpace(after, { kettle: along(10), lamp: along(11), rug: along(12) });
  const acts = [
    { type: 'order', item: 'gone', atMs: 0 },
    { type: 'add-to-cart', item: 'kettle', atMs: 0 },
    { type: 'like', item: 'lamp', atMs: 30 * DAY_MS },
    { type: 'not-interested', item: 'rug', atMs: 30 * DAY_MS },
  ] as const;
  const profile = acts.reduce(
    (sum, act) => applyEvent(sum, { ...act, vector: old.of(act.item), category: ['Home'] }),
    { ...createProfile(0), space: before },
  );
  const moved = moveProfile(profile, fresh);

  it('has the steps that are still there, with their new vectors', () => {
    expect(moved.space).toBe(after);
    expect(moved.steps.map(({ item }) => item)).toEqual(['kettle', 'lamp']);
    expect(moved.steps[0]?.vector).toEqual(along(10));
    expect(moved.steps.map(({ weight, act }) => [weight, act])).toEqual([
      [0.9, 'add-to-cart'],
      [0.75, 'like'],
    ]);
  });

  it('rebuilds the long term of them, faded as before, and leaves nothing of the old fit', () => {
    expect(moved.lasting[10]).toBeCloseTo(profile.lasting[0] ?? Number.NaN, 5);
    expect(moved.lasting[11]).toBeCloseTo(profile.lasting[1] ?? Number.NaN, 5);
    expect([...moved.lasting.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });

  it('still avoids what was refused', () => {
    expect(moved.aversion[12]).toBe(0.5);
    expect(moved.aversion[2]).toBe(0);
    expect(moved.notInterested).toEqual(['rug']);
  });

  it('keeps sights and whom the visitor follows', () => {
    expect({ seen: moved.seen, following: moved.following }).toEqual({
      seen: profile.seen,
      following: profile.following,
    });
  });

  it('stays as it is where it is at home', () => {
    expect(moveProfile(profile, old)).toBe(profile);
    expect(moveProfile(moved, fresh)).toBe(moved);
  });
});
