import { succeed, type CandidateScores, type CurioEvent, type Result } from '@curio/core';
import { expect, test } from 'vitest';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';
import { createFakePlatform, createShelf } from '../testing/index.ts';
import { createVisitor, type Visitor } from './create-visitor.ts';

const REQUEST = { surface: 'feed', count: 5 } as const;

type Answer = Awaited<ReturnType<ModelRanker['score']>>;

interface Bench {
  readonly visitor: Visitor;
  /** Resolves once the model was asked. */
  readonly whenAsked: () => Promise<void>;
  /** Answers the model's oldest open question. */
  readonly answer: (interest: number) => Promise<void>;
  readonly scored: () => number;
}

/** A visitor who likes coffee, and a model that answers when told. */
async function createBench(): Promise<Bench> {
  const { platform, time } = createFakePlatform();
  const { signal } = new AbortController();
  const report = (): void => undefined;
  const ready = loadCatalog({
    source: createShelf(),
    ...platform,
    baseUrl: 'https://shop.example',
    signal,
    report,
  });
  const loaded = await ready;
  if (!loaded.ok) throw new Error(loaded.error.message);
  const count = loaded.value.candidates.size;
  const asked: ((answer: Answer) => void)[] = [];
  const ranker: ModelRanker = {
    tier: 1,
    modelVersion: 'm@1.0.0',
    encoder: 'item-encoder/0.1.0',
    encode: async () => null,
    score: () => new Promise((resolve) => asked.push(resolve)),
  };
  let scored = 0;
  const whenAsked = async (): Promise<void> => {
    await expect.poll(() => asked.length).toBeGreaterThan(0);
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
    scored: () => (scored += 1),
  });
  visitor.note({ type: 'order', item: 'coffee-0', ts: platform.clock.nowMs() } as CurioEvent);
  // Without a vectors file the items are encoded, a slice whenever the page is idle.
  await time.advance(1000);
  return {
    visitor,
    scored: () => scored,
    whenAsked,
    async answer(interest) {
      await whenAsked();
      const scores: CandidateScores = { interest: new Float32Array(count).fill(interest), heads: {} };
      const answer: Result<CandidateScores, never> = succeed(scores);
      asked.shift()?.(answer);
      await time.advance(0);
    },
  };
}

/** A slate's patience that ends at once, after what is there already has had its turn. */
async function noPatience(): Promise<null> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return null;
}

const patience = new Promise<null>(() => undefined);

test('the model decides when it answers in time, and its word is kept', async () => {
  const { visitor, answer, scored } = await createBench();
  const assessing = visitor.assess(REQUEST, patience);
  await answer(0.5);
  expect((await assessing).verdict).toEqual({
    tier: 1,
    modelVersion: 'm@1.0.0',
    reason: 'Ranked by m@1.0.0',
  });
  expect(visitor.encodeScores()).toContain('coffee-0');
  expect(scored()).toBe(1);
});

test('an answer that comes too late serves the next slate that is not answered in time', async () => {
  const { visitor, answer } = await createBench();
  const first = await visitor.assess(REQUEST, noPatience());
  expect(first.verdict).toMatchObject({ tier: 0, reason: 'The model did not answer within 250 ms' });
  await answer(0.75);
  const second = await visitor.assess(REQUEST, noPatience());
  expect(second.verdict).toMatchObject({ tier: 1, reason: 'Ranked by m@1.0.0 a moment ago' });
  expect(second.insight?.scoresOf(0)).toEqual({ interest: 0.75 });
});

test('what the model says of a profile that was forgotten meanwhile is forgotten', async () => {
  const { visitor, answer, scored, whenAsked } = await createBench();
  const assessing = visitor.assess(REQUEST, patience);
  await whenAsked();
  visitor.forget();
  await answer(0.5);
  await assessing;
  expect(visitor.encodeScores()).toBeNull();
  expect(scored()).toBe(0);
});
