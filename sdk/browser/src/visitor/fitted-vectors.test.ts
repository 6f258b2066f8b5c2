import {
  applyEvent,
  createItemTextReader,
  createProfile,
  encodeCatalogue,
  encodeVectorsFile,
  listItems,
  succeed,
  type CandidateScores,
  type CurioEvent,
  type Failure,
  type InterestProfile,
  type ScoreRequest,
} from '@curio/core';
import { expect, test } from 'vitest';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';
import { createFakePlatform, createShelf } from '../testing/index.ts';
import { createVisitor, type Visitor } from './create-visitor.ts';

const SHELF = createShelf();
const ITEMS = listItems(SHELF);
const TEXTS = ITEMS.map(createItemTextReader(SHELF));
const FITTED = encodeCatalogue(TEXTS);
const SPACE = '00f3a6c1d2b4e597';

const REQUEST = { surface: 'feed', count: 5 } as const;
const patience = new Promise<null>(() => undefined);

interface Bench {
  readonly visitor: Visitor;
  /** Also those that are made while the page is idle. */
  readonly loadVectors: () => Promise<void>;
  readonly nowMs: number;
  /** What the model was asked. */
  readonly asked: readonly ScoreRequest[];
  readonly reported: readonly Failure[];
  readonly vectorOf: (id: string) => Float32Array;
}

/**
 * A catalogue whose vectors are fitted to each other, and a model that reads vectors of an encoder.
 *
 * @param isFileThere - where not, the texts are encoded one by one.
 */
async function createBench(encoder: string, isFileThere = true): Promise<Bench> {
  const pointer = {
    schemaVersion: 1,
    version: 'a',
    builtAtMs: 1,
    items: 'items.json',
    vectors: 'vectors.bin',
    withdrawn: 'withdrawn.json',
  };
  const { platform, time } = createFakePlatform({
    respond: async ({ url }) => {
      if (url.endsWith('catalog.json')) return Response.json(pointer);
      if (url.endsWith('items.json')) return Response.json(SHELF);
      if (url.endsWith('withdrawn.json')) return Response.json({ ids: [] });
      const file = Uint8Array.from(encodeVectorsFile(FITTED, SPACE));
      return isFileThere ? new Response(file) : new Response('', { status: 503 });
    },
  });
  const { signal } = new AbortController();
  const reported: Failure[] = [];
  const report = (failure: Failure): void => void reported.push(failure);
  const ready = loadCatalog({
    source: '/catalog.json',
    baseUrl: 'https://shop.example',
    ...platform,
    signal,
    report,
  });
  const asked: ScoreRequest[] = [];
  const ranker: ModelRanker = {
    tier: 1,
    modelVersion: 'm@1.0.0',
    encoder,
    encode: async () => null,
    async score(request) {
      asked.push(request);
      const scores: CandidateScores = { interest: request.candidates.slice(0, ITEMS.length), heads: {} };
      return succeed(scores);
    },
  };
  const visitor = createVisitor({
    platform,
    signal,
    ready,
    report,
    rules: undefined,
    getRanker: async () => ranker,
    profileMoved: () => undefined,
    noticesMoved: () => undefined,
    scored: () => undefined,
  });
  const row = (id: string): number => ITEMS.findIndex(({ item }) => item.id === id);
  return {
    visitor,
    async loadVectors() {
      let isThere = false;
      void visitor.vectors().then(() => (isThere = true));
      // The texts are encoded a slice whenever the page is idle, once the file has failed.
      await expect.poll(() => time.advance(1000).then(() => isThere)).toBe(true);
    },
    nowMs: platform.clock.nowMs(),
    asked,
    reported,
    vectorOf: (id) => FITTED.slice(row(id) * 64, row(id) * 64 + 64),
  };
}

function like(item: string, ts: number): CurioEvent {
  return { type: 'like', item, ts } as CurioEvent;
}

/** Kept on an earlier visit, when the catalogue had other vectors and other items. */
function createKept(nowMs: number): InterestProfile {
  const axis = new Float32Array(64).fill(1, 0, 1);
  return ['gone', 'lamps-0'].reduce(
    (profile, item) => applyEvent(profile, { type: 'like', item, vector: axis, category: [], atMs: nowMs }),
    createProfile(nowMs),
  );
}

test('a model that reads fitted vectors is asked with those of the file', async () => {
  const { visitor, nowMs, asked, reported, vectorOf } = await createBench('item-encoder/0.2.0');
  visitor.note(like('coffee-0', nowMs));
  await visitor.vectors();
  expect((await visitor.assess(REQUEST, patience)).verdict.modelVersion).toBe('m@1.0.0');
  const wanted = vectorOf('coffee-0');
  for (const [at, value] of asked[0]?.history.entries() ?? []) expect(value).toBeCloseTo(wanted[at] ?? 9, 2);
  expect(visitor.profile.space).toBe(SPACE);
  expect(reported).toEqual([]);
});

test('a model that reads other vectors is not asked: tier 0 ranks, and says why', async () => {
  const { visitor, nowMs, asked } = await createBench('item-encoder/0.1.0');
  visitor.note(like('coffee-0', nowMs));
  await visitor.vectors();
  const { verdict, insight } = await visitor.assess(REQUEST, patience);
  expect(verdict).toMatchObject({ tier: 0, reason: 'm@1.0.0 reads vectors of item-encoder/0.1.0' });
  expect(asked).toEqual([]);
  const rowOf = (id: string): number => ITEMS.findIndex(({ item }) => item.id === id);
  const interestOf = (id: string): number => insight?.scoresOf(rowOf(id)).interest ?? 0;
  expect(interestOf('coffee-1')).toBeGreaterThan(interestOf('lamps-1'));
});

test.each(['before', 'after'])(
  'a profile of another fit moves where it is restored %s the vectors came',
  async (when) => {
    const { visitor, nowMs, asked, vectorOf } = await createBench('item-encoder/0.2.0');
    if (when === 'after') await visitor.vectors();
    visitor.restore(createKept(nowMs - 1000));
    visitor.note(like('coffee-0', nowMs));
    await visitor.assess(REQUEST, patience);
    const { space, steps, lasting } = visitor.profile;
    expect(space).toBe(SPACE);
    expect(steps.map(({ item }) => item)).toEqual(['lamps-0', 'coffee-0']);
    for (const { item, vector } of steps) expect(vector[5]).toBeCloseTo(vectorOf(item)[5] ?? 9, 2);
    expect(lasting[5]).toBeCloseTo(
      0.75 * ((vectorOf('lamps-0')[5] ?? 9) + (vectorOf('coffee-0')[5] ?? 9)),
      1,
    );
    expect(asked[0]?.weights).toHaveLength(2);
  },
);

test.each(['before', 'after'])(
  'a kept profile stays as it is where the file does not come, restored %s that',
  async (when) => {
    const { visitor, nowMs, loadVectors, asked, vectorOf } = await createBench('item-encoder/0.2.0', false);
    const kept = applyEvent(
      { ...createProfile(nowMs - 1000), space: SPACE },
      { type: 'like', item: 'lamps-0', vector: vectorOf('lamps-0'), category: [], atMs: nowMs - 1000 },
    );
    if (when === 'after') await loadVectors();
    visitor.restore(kept);
    visitor.note(like('coffee-0', nowMs));
    await loadVectors();
    const { verdict } = await visitor.assess(REQUEST, patience);
    expect(verdict).toMatchObject({ tier: 0, reason: 'The item vectors did not come' });
    expect(asked).toEqual([]);
    const { space, steps, lasting } = visitor.profile;
    expect({ space, steps }).toEqual({ space: SPACE, steps: kept.steps });
    for (const [at, value] of lasting.entries()) expect(value).toBeCloseTo(kept.lasting[at] ?? 9, 3);
  },
);

test('without the file somebody new is ranked for by the texts', async () => {
  const { visitor, nowMs, loadVectors } = await createBench('item-encoder/0.2.0', false);
  visitor.note(like('coffee-0', nowMs));
  await loadVectors();
  expect(visitor.profile).toMatchObject({ space: '', steps: [{ item: 'coffee-0' }] });
  const { verdict } = await visitor.assess(REQUEST, patience);
  expect(verdict.reason).toBe('m@1.0.0 reads vectors of item-encoder/0.2.0');
});

test('who is forgotten begins anew in the same fit', async () => {
  const { visitor, nowMs } = await createBench('item-encoder/0.2.0');
  visitor.note(like('coffee-0', nowMs));
  await visitor.vectors();
  visitor.forget();
  visitor.note(like('coffee-1', nowMs));
  expect(visitor.profile).toMatchObject({ space: SPACE, steps: [{ item: 'coffee-1' }] });
});
