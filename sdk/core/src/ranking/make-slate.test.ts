import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { raiseByCoVisits } from '../covisitation/score-co-visits.ts';
import { createProfile } from '../interest/create-profile.ts';
import type { InterestProfile } from '../interest/profile.ts';
import { toScoreInput } from '../interest/to-score-input.ts';
import { applyEvent } from '../interest/update-profile.ts';
import type { Candidate } from './candidate.ts';
import { createInsight } from './create-insight.ts';
import { toKnowledge } from './scores/knowledge.ts';
import { makeSlate } from './make-slate.ts';
import type { RankingRules } from './rules.ts';
import type { CandidateScores, RankContext, Slate } from './slate.ts';
import { scoreTierZero, toCloseness } from './scores/tier-zero-score.ts';
import { traceSlate } from './trace-slate.ts';

const NOW_MS = 1_700_000_000_000;
const CATEGORIES = ['Coffee', 'Lamps', 'Tea', 'Plants', 'Books'];

describe('makeSlate', () => {
  test('has no duplicates, keeps to the count and leaves out what was excluded or refused', () => {
    fc.assert(
      fc.property(anyShelf(), fc.integer({ min: 0, max: 30 }), (shelf, count) => {
        const [excluded, refused] = shelf.map(({ id }) => id);
        const profile = { ...createProfile(NOW_MS), notInterested: [refused ?? 'none'] };
        const slate = rank(shelf, profile, { context: { exclude: [excluded ?? 'none'] }, count });
        const ids = slate.items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(count);
        expect(ids).not.toContain(excluded);
        expect(ids).not.toContain(refused);
        expect(slate.items.map(({ position }) => position)).toEqual(ids.map((_, at) => at));
      }),
    );
  });

  test('does not depend on the order of the candidates', () => {
    const shuffledPair = anyShelf().chain((shelf) =>
      fc.tuple(fc.constant(shelf), fc.shuffledSubarray([...shelf], { minLength: shelf.length })),
    );
    fc.assert(
      fc.property(shuffledPair, ([shelf, shuffled]) => {
        const profile = watched('Tea');
        expect(rank(shuffled, profile).items).toEqual(rank(shelf, profile).items);
      }),
    );
  });

  test('watching a category lifts every item of it, and only its items', () => {
    fc.assert(
      fc.property(anyShelf(), fc.constantFrom(...CATEGORIES), (shelf, category) => {
        const fresh = rank(shelf, createProfile(NOW_MS), { count: 60 });
        const known = rank(shelf, watched(category), { count: 60 });
        const of = (slate: Slate): number => meanPosition(slate, shelf, category);
        if (shelf.every((one) => !one.category.includes(category))) return;
        expect(of(known)).toBeLessThanOrEqual(of(fresh));
      }),
    );
  });

  test('three clips of one category put it clearly ahead, and the slate says why', () => {
    const shelf = CATEGORIES.flatMap((category) =>
      Array.from({ length: 5 }, (_, at) => candidate(`${category}-${at}`, category, at / 5)),
    );
    const slate = rank(shelf, watched('Lamps'), { count: 6 });
    const lamps = slate.items.filter(({ id }) => id.startsWith('Lamps'));
    expect(lamps.length).toBeGreaterThanOrEqual(4);
    expect(slate.items[0]?.reasons).toContainEqual({
      kind: 'interest',
      category: 'Lamps',
      act: 'watched',
      count: 3,
    });
  });

  test('shows at most two of a category in a row while others are left', () => {
    const shelf = [
      ...Array.from({ length: 6 }, (_, at) => candidate(`a${at}`, 'Coffee', 1)),
      ...Array.from({ length: 6 }, (_, at) => candidate(`b${at}`, 'Tea', 0)),
    ];
    const slate = rank(shelf, createProfile(NOW_MS), { count: 9 });
    const row = slate.items.map(({ id }) => id.slice(0, 1)).join('');
    expect(row).not.toMatch(/aaa/u);
    expect(slate.items.some(({ placedBy }) => placedBy === 'diversity')).toBe(true);
  });

  test('puts the first room on air third and leaves out what cannot be bought', () => {
    const room: Candidate = { ...candidate('room', 'Tea', 0), kind: 'live', liveState: 'on-air' };
    const gone: Candidate = { ...candidate('gone', 'Tea', 1), isBuyable: false };
    const shelf = [room, gone, ...CATEGORIES.map((category) => candidate(category, category, 0.5))];
    const ids = rank(shelf, createProfile(NOW_MS)).items.map(({ id }) => id);
    expect(ids[2]).toBe('room');
    expect(ids).not.toContain('gone');
  });

  test('what a followed maker made comes up, never below where it stood, and says so', () => {
    fc.assert(
      fc.property(anyShelf(), (shelf) => {
        const [theirs] = shelf;
        if (theirs === undefined) return;
        const place = (slate: Slate): number => slate.items.findIndex(({ id }) => id === theirs.id);
        const before = rank(shelf, createProfile(NOW_MS), { count: 60, followed: new Map() });
        const after = rank(shelf, createProfile(NOW_MS), {
          count: 60,
          followed: new Map([[theirs.id, 'maren']]),
        });
        expect(place(after)).toBeLessThanOrEqual(place(before));
        expect(after.items[place(after)]?.reasons).toContainEqual({ kind: 'following', by: 'maren' });
        const value = before.items[place(before)]?.value ?? NaN;
        expect(after.items[place(after)]?.value).toBeCloseTo(value + 0.2, 10);
      }),
    );
  });

  test('keeps to the ids that were asked for, with and without anything known', () => {
    const shelf = CATEGORIES.map((category) => candidate(category, category, 0.5));
    const context = { only: new Set(['Tea', 'Books', 'nowhere']) };
    for (const profile of [createProfile(NOW_MS), watched('Lamps')])
      expect(
        rank(shelf, profile, { context })
          .items.map(({ id }) => id)
          .toSorted(),
      ).toEqual(['Books', 'Tea']);
  });

  test('keeps to kinds and category', () => {
    const shelf = CATEGORIES.map((category) => candidate(category, category, 0.5));
    const slate = rank(shelf, createProfile(NOW_MS), {
      context: { kinds: ['video'], category: ['Shop', 'Tea'] },
    });
    expect(slate.items.map(({ id }) => id)).toEqual(['Tea']);
  });

  test('a product stands once where its pictures are a clip, and as itself where no clip is asked for', () => {
    const product: Candidate = { ...candidate('cup', 'Tea', 0.9), kind: 'product' };
    const clip: Candidate = { ...candidate('clip-of-cup', 'Tea', 0.5), productIds: ['cup'] };
    const shelf = [product, clip, candidate('other', 'Lamps', 0.1)];
    const ids = (context: RankContext): readonly string[] =>
      rank(shelf, createProfile(NOW_MS), { context }).items.map(({ id }) => id);
    expect(ids({})).toEqual(['clip-of-cup', 'other']);
    expect(ids({ kinds: ['video', 'product'], exclude: ['clip-of-cup'] })).toEqual(['other']);
    expect(ids({ kinds: ['product'] })).toEqual(['cup']);
    const seen: Candidate = { ...candidate('film', 'Tea', 0.2), productIds: ['cup'] };
    const withFilm = [product, seen];
    const filmIds = (context: RankContext): readonly string[] =>
      rank(withFilm, createProfile(NOW_MS), { context }).items.map(({ id }) => id);
    expect(filmIds({})).toEqual(['cup', 'film']);
    expect(filmIds({ isOnceEach: true })).toEqual(['film']);
    expect(filmIds({ isOnceEach: true, kinds: ['product'] })).toEqual(['cup']);
  });

  test('a page about an item ranks its like first and leaves itself out', () => {
    const shelf = CATEGORIES.flatMap((category) =>
      [0, 1].map((at) => candidate(`${category}${at}`, category, 0.5)),
    );
    const slate = rank(shelf, createProfile(NOW_MS), { context: { about: 'Tea0' } });
    expect(slate.items[0]).toMatchObject({ id: 'Tea1', reasons: [{ kind: 'about', item: 'Tea0' }] });
    expect(slate.items.map(({ id }) => id)).not.toContain('Tea0');
  });

  test('what was shown often sinks', () => {
    const shelf = [candidate('often', 'Tea', 0.6), candidate('never', 'Books', 0.5)];
    const profile = { ...createProfile(NOW_MS), seen: [['often', 9, NOW_MS]] as const };
    expect(rank(shelf, profile).items.map(({ id }) => id)).toEqual(['never', 'often']);
  });

  test('a skipped category sinks below an untouched one', () => {
    const shelf = ['Tea', 'Books', 'Lamps'].map((category) => candidate(category, category, 0.5));
    const skipped = ['x', 'y'].reduce(
      (profile, item) =>
        applyEvent(profile, {
          type: 'video-skipped',
          item,
          vector: toVector('Books', item),
          category: ['Shop', 'Books'],
          atMs: NOW_MS,
        }),
      watched('Lamps'),
    );
    expect(rank(shelf, skipped).items.map(({ id }) => id)).toEqual(['Lamps', 'Tea', 'Books']);
  });
});

describe('what a model and a site say', () => {
  const shelf = ['a', 'b', 'c'].map((id) => candidate(id, 'Tea', 0.5));

  test('an item that is likelier bought comes first, by margin that stays', () => {
    const heads = { pBuy: Float32Array.of(0.2, 0.3, 0.4), pClick: Float32Array.of(0, 0, 0.1) };
    const facts = { c: { marginRatio: 0.5, refundRisk: 0.5 }, b: { marginRatio: 0.9 } };
    const byChance = rank(shelf, watched('Lamps'), { heads });
    const byMoney = rank(shelf, watched('Lamps'), { heads, rules: { facts } });
    expect(byChance.items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(byMoney.items.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(byMoney.items[2]?.scores).toMatchObject({
      pBuy: expect.closeTo(0.4),
      pClick: expect.closeTo(0.1),
    });
  });

  test('what other visitors went on to keeps its order, however loud all of it is', () => {
    const known = [0, 0.1, 0.2].map((popularity, at) => candidate(`known-${at}`, 'Tea', popularity));
    const interest = Float32Array.of(4, 3, 2).map((coVisits) => raiseByCoVisits(0.5, coVisits));
    const slate = rank(known, watched('Lamps'), { interest });
    expect(slate.items.map(({ id }) => id)).toEqual(['known-0', 'known-1', 'known-2']);
  });

  test('standing lowers value, and at 0 takes the item out', () => {
    const facts = { a: { standing: 0.2 }, b: { standing: 0 } };
    const slate = rank(shelf, createProfile(NOW_MS), { rules: { facts } });
    expect(slate.items.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});

test('traceSlate tells what each step dropped', () => {
  const shelf = [candidate('a', 'Tea', 1), { ...candidate('b', 'Tea', 1), isBuyable: false }];
  const { slate, trace } = traceSlate(toInput(shelf, createProfile(NOW_MS), {}));
  expect(slate.items.map(({ id }) => id)).toEqual(['a']);
  expect(trace.find(({ step }) => step === 'dropUnbuyable')?.dropped).toEqual(['b']);
});

interface Wish {
  readonly count?: number;
  readonly context?: RankContext;
  readonly rules?: RankingRules;
  readonly heads?: CandidateScores['heads'];
  /** Of tier 0 where absent. */
  readonly interest?: CandidateScores['interest'];
  readonly followed?: ReadonlyMap<string, string>;
}

function rank(shelf: readonly Candidate[], profile: InterestProfile, wish: Wish = {}): Slate {
  return makeSlate(toInput(shelf, profile, wish));
}

function toInput(
  shelf: readonly Candidate[],
  profile: InterestProfile,
  wish: Wish,
): Parameters<typeof makeSlate>[0] {
  const vectors = new Float32Array(shelf.flatMap(({ id, category }) => [...toVector(category[1] ?? '', id)]));
  const request = { ...toScoreInput(profile, NOW_MS), candidates: vectors };
  const about = shelf.findIndex(({ id }) => id === wish.context?.about);
  const ranking = { surface: 'feed', count: 10, ...wish } as const;
  const insight = createInsight({
    request: ranking,
    profile,
    rules: { explorationShare: 0, ...wish.rules },
    campaigns: [],
    nowMs: NOW_MS,
    random: () => 0.5,
    scores:
      profile.steps.length === 0
        ? null
        : { interest: wish.interest ?? scoreTierZero(request), heads: wish.heads ?? {} },
    knowledge: toKnowledge(request),
    followed: wish.followed ?? new Map(),
    closeness: about === -1 ? null : toCloseness(vectors, about),
    vectors: null,
  });
  const isKnown =
    profile.steps.length > 0 || wish.followed !== undefined || about !== -1 || wish.rules !== undefined;
  return {
    id: 'slate',
    request: ranking,
    candidates: shelf,
    insight: isKnown ? insight : null,
    profile,
    nowMs: NOW_MS,
    tier: 0,
    modelVersion: 'prior',
  };
}

function watched(category: string): InterestProfile {
  return [1, 2, 3].reduce(
    (profile, at) =>
      applyEvent(profile, {
        type: 'video-watched',
        item: `watched-${at}`,
        vector: toVector(category, `watched-${at}`),
        category: ['Shop', category],
        atMs: NOW_MS,
        watchRatio: 1,
      }),
    createProfile(NOW_MS),
  );
}

/** A category's own axis, and a little of the item's own: similarity within a category is 0.8. */
function toVector(category: string, id: string): Float32Array {
  const own = Array.from(id).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 50, 7);
  return new Float32Array(64)
    .with(Math.max(0, CATEGORIES.indexOf(category)), Math.sqrt(0.8))
    .with(10 + own, Math.sqrt(0.2));
}

function candidate(id: string, category: string, popularity: number): Candidate {
  return {
    kind: 'video',
    id,
    category: ['Shop', category],
    popularity,
    isBuyable: true,
    newSinceMs: undefined,
    productIds: [`p-${id}`],
  };
}

function anyShelf(): fc.Arbitrary<readonly Candidate[]> {
  return fc
    .array(fc.tuple(fc.constantFrom(...CATEGORIES), fc.float({ min: 0, max: 1, noNaN: true })), {
      maxLength: 40,
    })
    .map((pairs) =>
      pairs.map(([category, popularity], at) => candidate(`${category}-${at}`, category, popularity)),
    );
}

function meanPosition(slate: Slate, shelf: readonly Candidate[], category: string): number {
  const wanted = new Set(shelf.filter((one) => one.category.includes(category)).map(({ id }) => id));
  const positions = slate.items.filter(({ id }) => wanted.has(id)).map(({ position }) => position);
  return positions.reduce((sum, position) => sum + position, 0) / Math.max(1, positions.length);
}
