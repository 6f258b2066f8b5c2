import { describe, expect, test } from 'vitest';
import { createProfile } from '../../interest/create-profile.ts';
import { arrange, type RankedItem } from '../arrange.ts';
import type { Candidate } from '../candidate.ts';
import type { RankingRules } from '../rules.ts';
import { createSeededRandom } from './seeded-random.ts';
import { createSteps } from './create-steps.ts';

const NOW_MS = 1_700_000_000_000;
const COUNT = 20;

/** 60 items, best first: 50 on is new, 30 is a room on air, 40 belongs to the campaign of place 1. */
const ITEMS = Array.from({ length: 60 }, (_, row): RankedItem => {
  const isRoom = row === 30;
  const candidate: Candidate = {
    kind: isRoom ? 'live' : 'video',
    id: `item-${row}`,
    category: [],
    popularity: undefined,
    newSinceMs: row >= 50 ? NOW_MS : undefined,
    ...(isRoom ? { liveState: 'on-air' as const } : {}),
    isBuyable: true,
    productIds: [`product-${row}`],
  };
  const value = 1 - row / 100;
  return { candidate, row, scores: { prior: value, interest: 0 }, value, placedBy: 'value' };
});

describe('the whole arrangement', () => {
  test('keeps every promise at once: room, campaign, new items and chance', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const slate = make(seed).slice(0, COUNT);
      expect(slate[1]).toMatchObject({ row: 40, placedBy: 'campaign' });
      expect(slate[1]?.propensity).toBeUndefined();
      expect(slate.filter(({ row }) => row === 30)).toHaveLength(1);
      for (const start of [0, 10])
        expect(slate.slice(start, start + 10).filter(({ row }) => row >= 50).length).toBeGreaterThanOrEqual(
          1,
        );
      expect(new Set(slate.map(({ row }) => row)).size).toBe(COUNT);
    }
  });

  test('what is logged as propensity is how often it happens', () => {
    const rounds = 4000;
    const seen = new Map<string, number>();
    const logged = new Map<string, number>();
    for (let seed = 0; seed < rounds; seed += 1)
      for (const [place, { row, propensity = 1 }] of make(seed).slice(0, COUNT).entries()) {
        const key = `${row} at ${place}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
        expect(logged.get(key) ?? propensity).toBe(propensity);
        logged.set(key, propensity);
      }
    for (const [key, propensity] of logged) {
      const share = (seen.get(key) ?? 0) / rounds;
      const error = 5 * Math.sqrt((propensity * (1 - propensity)) / rounds) + 1e-9;
      expect(Math.abs(share - propensity), key).toBeLessThanOrEqual(error);
    }
    expect([...logged.values()].filter((propensity) => propensity < 1).length).toBeGreaterThan(20);
  });

  test('a product that is banned takes out the clip that shows nothing else', () => {
    const rules = { facts: { 'product-0': { standing: 0 }, 'item-1': { standing: 0 } } };
    const ids = make(1, { rules }).map(({ candidate }) => candidate.id);
    expect(ids).not.toContain('item-0');
    expect(ids).not.toContain('item-1');
  });

  test('rules that are no numbers, and counts beyond all bounds, leave a slate in order', () => {
    const broken = { newItemShare: Number.NaN, mostSights: -1, explorationShare: undefined };
    // JavaScript callers pass what the type forbids.
    const rules = broken as unknown as RankingRules;
    expect(make(3, { rules }).map(({ row }) => row)).toEqual(make(3).map(({ row }) => row));
    expect(make(3, { count: Infinity })).toHaveLength(ITEMS.length);
    expect(make(3, { count: Number.NaN })).toHaveLength(ITEMS.length);
  });
});

interface Wish {
  readonly rules?: RankingRules;
  readonly count?: number;
}

function make(seed: number, { rules = {}, count = COUNT }: Wish = {}): readonly RankedItem[] {
  const steps = createSteps({
    request: { surface: 'feed', count },
    profile: createProfile(NOW_MS),
    rules,
    campaigns: [{ campaign: 'spring', positions: [1], items: new Set(['item-40']) }],
    nowMs: NOW_MS,
    random: createSeededRandom(seed),
    scores: { interest: new Float32Array(ITEMS.length), heads: {} },
    knowledge: 0.5,
    followed: new Map(),
    closeness: null,
    vectors: null,
  });
  return arrange(ITEMS, { request: {}, notInterested: new Set(), seen: new Map(), steps });
}
