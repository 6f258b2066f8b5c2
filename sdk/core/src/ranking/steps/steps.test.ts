import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog, createVideo } from '../../testing/index.ts';
import type { RankedItem } from '../arrange.ts';
import type { Candidate } from '../candidate.ts';
import { findCampaigns } from './find-campaigns.ts';
import { createSeededRandom } from './seeded-random.ts';
import { capFrequency, listCapped } from './cap-frequency.ts';
import { diversify } from './diversify.ts';
import { explore } from './explore.ts';
import { placeCampaigns } from './place-campaigns.ts';
import { shareNewItems } from './share-new-items.ts';

const NOW_MS = 1_700_000_000_000;
const DAY_MS = 86_400_000;
const NONE: ReadonlySet<string> = new Set();

describe('diversify', () => {
  test('takes what the whole determinant would, place by place', () => {
    fc.assert(
      fc.property(anyWindow(), ({ items, vectors }) => {
        const placed = diversify(items, { vectors, count: items.length });
        const chosen: RankedItem[] = [];
        for (const item of placed) {
          const gain = toDeterminant([...chosen, item], items, vectors);
          const left = items.filter((other) => !chosen.includes(other) && other.row !== item.row);
          const best = Math.max(...left.map((other) => toDeterminant([...chosen, other], items, vectors)));
          if (best < 1e-4) return;
          expect(gain).toBeGreaterThanOrEqual(best * (1 - 1e-6));
          chosen.push(items[item.row] ?? item);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a near-duplicate gives way to another kind that is worth a little less', () => {
    const items = [1, 0.95, 0.9, 0].map((value, row) => toItem(row, { value }));
    const vectors = toMatrix([axis(0), near(0), axis(1), axis(2)]);
    const placed = diversify(items, { vectors, count: 3 });
    expect(placed.map(({ row }) => row)).toEqual([0, 2, 1, 3]);
    expect(placed[1]?.placedBy).toBe('diversity');
    expect(placed[0]?.placedBy).toBe('value');
  });

  test('loses nothing: twins, rows of zeros and NaN included', () => {
    const items = Array.from({ length: 30 }, (_, row) => toItem(row, { value: row % 3 }));
    const vectors = toMatrix(
      items.map((_, row) =>
        row % 2 === 0 ? axis(0) : new Float32Array(64).fill(row % 5 === 0 ? Number.NaN : 0),
      ),
    );
    const placed = diversify(items, { vectors, count: 12 });
    expect(placed.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(items.map(({ row }) => row));
  });
});

describe('capFrequency', () => {
  test('what was shown too often stands last, until a week has passed without a sight', () => {
    const seen = [['0', 6, NOW_MS - 1] as const, ['1', 5, NOW_MS - 1] as const];
    const items = [0, 1, 2].map((row) => toItem(row));
    const capped = listCapped({ seen }, 6, NOW_MS);
    expect(capFrequency(items, capped).map(({ row }) => row)).toEqual([1, 2, 0]);
    expect(listCapped({ seen }, 6, NOW_MS + 7 * DAY_MS - 2).size).toBe(1);
    expect(listCapped({ seen }, 6, NOW_MS + 7 * DAY_MS).size).toBe(0);
  });
});

describe('shareNewItems', () => {
  test('every ten places hold their share while there are new items', () => {
    const items = Array.from({ length: 40 }, (_, row) =>
      toItem(row, { newSinceMs: row >= 30 ? NOW_MS : NOW_MS - 90 * DAY_MS }),
    );
    const placed = shareNewItems(items, { share: 0.2, count: 20, nowMs: NOW_MS, capped: NONE });
    expect(placed.slice(8, 10).map(({ row }) => row)).toEqual([30, 31]);
    expect(placed.slice(18, 20).map(({ row }) => row)).toEqual([32, 33]);
    expect(placed[8]?.placedBy).toBe('new-item-share');
    expect(new Set(placed.map(({ row }) => row)).size).toBe(40);
  });

  test('a small slate is not taken over, and what rests or was promised stays where it is', () => {
    const items = Array.from({ length: 12 }, (_, row) => toItem(row, { newSinceMs: row > 9 ? NOW_MS : 0 }));
    const few = (count: number): readonly RankedItem[] =>
      shareNewItems(items, { share: 0.1, count, nowMs: NOW_MS, capped: NONE });
    expect(few(1)).toEqual(items);
    expect(few(4)).toEqual(items);
    expect(few(6)[5]?.row).toBe(10);
    const promised = items.map((item, row) =>
      row === 5 ? { ...item, placedBy: 'campaign' as const } : item,
    );
    const placed = shareNewItems(promised, { share: 0.1, count: 6, nowMs: NOW_MS, capped: new Set(['10']) });
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 3, 11, 5, 4, 6, 7, 8, 9, 10]);
  });

  test('moves nothing where enough stand there already, or none are left', () => {
    const items = Array.from({ length: 12 }, (_, row) =>
      toItem(row, { newSinceMs: row === 3 ? NOW_MS : undefined }),
    );
    expect(shareNewItems(items, { share: 0.1, count: 10, nowMs: NOW_MS, capped: NONE })).toEqual(items);
    expect(shareNewItems(items.slice(4), { share: 1, count: 5, nowMs: NOW_MS, capped: NONE })).toEqual(
      items.slice(4),
    );
  });
});

describe('explore', () => {
  const items = Array.from({ length: 50 }, (_, row) => toItem(row));

  test('one seed gives one slate, and over many the share of drawn places is the share asked for', () => {
    const random = createSeededRandom(3);
    let drawn = 0;
    for (let round = 0; round < 2000; round += 1) {
      const placed = explore(items, { share: 0.05, count: 12, random, seen: new Map() });
      drawn += placed.slice(0, 12).filter(({ placedBy }) => placedBy === 'exploration').length;
    }
    expect(drawn / (2000 * 12)).toBeCloseTo(0.05, 2);
    const once = (): readonly number[] =>
      explore(items, { share: 0.5, count: 12, random: createSeededRandom(9), seen: new Map() }).map(
        ({ row }) => row,
      );
    expect(once()).toEqual(once());
  });

  test('draws only what was left out and not seen, changes places with it, and says how likely that was', () => {
    const seen = new Map([['12', 1]]);
    const placed = explore(items.slice(0, 15), { share: 1, count: 10, random: () => 0, seen });
    expect(placed[6]).toMatchObject({
      row: 10,
      placedBy: 'exploration',
      because: { kind: 'explore' },
      propensity: 1 / 4,
    });
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5, 10, 7, 8, 9, 6, 11, 12, 13, 14]);
    const kept = explore(items.slice(0, 15), { share: 0.05, count: 10, random: () => 0.9, seen });
    expect(kept.map(({ row }) => row)).toEqual(items.slice(0, 15).map(({ row }) => row));
    expect(kept[6]?.propensity).toBeCloseTo(0.5);
  });

  test('does nothing where everything is shown, or the site turned it off', () => {
    const all = { random: () => 0, seen: new Map<string, number>() };
    expect(explore(items, { ...all, share: 0.5, count: 50 })).toEqual(items);
    expect(explore(items, { ...all, share: 0, count: 10 })).toEqual(items);
  });
});

describe('campaigns', () => {
  const catalog = createCatalog({
    campaigns: [
      { id: 'spring', title: 'Spring', startsAtMs: NOW_MS - 1, endsAtMs: NOW_MS + 1 },
      { id: 'over', title: 'Over', startsAtMs: 0, endsAtMs: NOW_MS },
    ],
    videos: [createVideo({ id: '4', campaignId: 'spring' }), createVideo({ id: '5' })],
  });
  const slots = (campaign: string): { campaign: string; positions: readonly number[] } => ({
    campaign,
    positions: [1, 3],
  });
  const now = { surface: 'feed', nowMs: NOW_MS } as const;

  test('run between their instants, on their surfaces, with their items', () => {
    const rules = { campaigns: ['spring', 'over', 'unknown'].map(slots) };
    expect(findCampaigns(rules, catalog, now)).toEqual([
      { campaign: 'spring', positions: [1, 3], items: new Set(['4']) },
    ]);
    const elsewhere = { campaigns: [{ ...slots('spring'), surfaces: ['grid'] as const }] };
    expect(findCampaigns(elsewhere, catalog, now)).toEqual([]);
  });

  test('get their places, best item first; the first of two that ask for one has it', () => {
    const items = Array.from({ length: 8 }, (_, row) => toItem(row));
    const first = { campaign: 'a', positions: [3, 1], items: new Set(['5', '6']) };
    const second = { campaign: 'b', positions: [1, 4], items: new Set(['7']) };
    const placed = placeCampaigns(items, [first, second]);
    expect(placed.map(({ row }) => row)).toEqual([0, 5, 1, 6, 7, 2, 3, 4]);
    expect(placed[1]).toMatchObject({ placedBy: 'campaign', because: { kind: 'campaign', campaign: 'a' } });
  });

  test('whatever is asked, nothing is lost and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 4 })), (wishes) => {
        const items = Array.from({ length: 8 }, (_, row) => toItem(row));
        const campaigns = wishes.map((positions, at) => ({
          campaign: String(at),
          positions,
          items: new Set([String(at), String(at + 1)]),
        }));
        const rows = placeCampaigns(items, campaigns).map(({ row }) => row);
        expect(rows.toSorted((a, b) => a - b)).toEqual(items.map(({ row }) => row));
      }),
    );
  });
});

interface Look {
  readonly value?: number;
  readonly newSinceMs?: number | undefined;
}

function toItem(row: number, { value = 1 - row / 100, newSinceMs }: Look = {}): RankedItem {
  const candidate: Candidate = {
    kind: 'video',
    id: String(row),
    category: [],
    popularity: undefined,
    newSinceMs,
    isBuyable: true,
    productIds: [],
  };
  return { candidate, row, scores: { prior: value, interest: 0 }, value, placedBy: 'value' };
}

function axis(at: number): Float32Array {
  return new Float32Array(64).with(at, 1);
}

/** At a cosine of 0.9 to that axis. */
function near(at: number): Float32Array {
  return new Float32Array(64).with(at, 0.9).with(60, Math.sqrt(0.19));
}

function toMatrix(rows: readonly Float32Array[]): Float32Array {
  return new Float32Array(rows.flatMap((row) => [...row]));
}

/** Two to six items, best first, with unit vectors of three free directions, so that likeness is common. */
function anyWindow(): fc.Arbitrary<{
  readonly items: readonly RankedItem[];
  readonly vectors: Float32Array;
}> {
  const part = fc.double({ min: 0.05, max: 1, noNaN: true });
  return fc.array(fc.tuple(part, part, part, part, part), { minLength: 2, maxLength: 5 }).map((parts) => {
    const values = parts.map(([value]) => value).toSorted((a, b) => b - a);
    const rows = parts.map(([, ...sides]) => {
      const length = Math.hypot(...sides);
      return Float32Array.from({ length: 64 }, (_, at) => (sides[at] ?? 0) / length);
    });
    return { items: values.map((value, row) => toItem(row, { value })), vectors: toMatrix(rows) };
  });
}

/** Of the kernel of these items, by Gauss; the oracle for what the step computes in passing. */
function toDeterminant(
  chosen: readonly RankedItem[],
  window: readonly RankedItem[],
  vectors: Float32Array,
): number {
  const values = window.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const quality = ({ value }: RankedItem): number => Math.exp((3 * (value - least)) / (most - least || 1));
  const kernel = chosen.map((a) =>
    chosen.map((b) => {
      const dot = vectors
        .subarray(a.row * 64, a.row * 64 + 64)
        .reduce((sum, value, at) => sum + value * (vectors[b.row * 64 + at] ?? 0), 0);
      return quality(a) * quality(b) * Math.max(0, dot);
    }),
  );
  let determinant = 1;
  for (const [at, row] of kernel.entries()) {
    const pivot = row[at] ?? 0;
    determinant *= pivot;
    for (const below of kernel.slice(at + 1)) {
      const factor = (below[at] ?? 0) / pivot;
      for (const column of row.keys()) below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return determinant;
}
