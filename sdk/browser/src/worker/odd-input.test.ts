import { readFileSync } from 'node:fs';
import {
  applyEvent,
  createHashingItemEncoder,
  createProfile,
  toScoreInput,
  type ItemText,
} from '@curio/core';
import { createLightEngine } from '@curio/inference';
import { describe, expect, test } from 'vitest';
import { createRankingWorker } from './create-ranking-worker.ts';
import type { RankingWorker, WorkerScores } from './protocol.ts';

const MODEL = new URL('../../../../models/artifacts/interest-ranker/0.2.0/model.onnx', import.meta.url);
const START_MS = 1_700_000_000_000;

/** No price among them: the encoder reads none, and a catalogue takes in no goods without one. */
const TEXTS: readonly ItemText[] = [
  { title: '', category: [] },
  { title: '🔥🎉💸', category: ['🧦'], brand: '✨' },
  { title: 'wool sock '.repeat(100_000), category: ['Socks'] },
  { title: 'ᚠᚢᚦᚨᚱᚲ ߞߊ߲ߜߍ߫', category: ['ꕙꔤ'] },
  { title: '\ud83d\udfff\u0000', category: [''] },
  { title: 'Wool running socks', category: ['Sport', 'Socks'], brand: 'Oakwell' },
];

describe('items of no text, emoji, a million letters, unknown scripts and half a letter', () => {
  test.each([0, 1, 50, 10_000])('after %i events each has a finite score', async (count) => {
    const { worker, vectors } = await startWorker();
    const { logits, rows } = await score(worker, vectors, count);
    expect(rows).toBeNull();
    expect(logits).toHaveLength(TEXTS.length);
    expect(logits.every(Number.isFinite)).toBe(true);
  });

  test('say the same of what differs in nothing that can be read', async () => {
    const { worker, vectors } = await startWorker();
    const { logits } = await score(worker, vectors, 10_000);
    expect(vectors.subarray(0, 64)).toEqual(vectors.subarray(4 * 64, 5 * 64));
    expect(logits[4]).toBe(logits[0]);
  });

  test('of 10,000 events the last 50 count', async () => {
    const { worker, vectors } = await startWorker();
    const [all, last] = [await score(worker, vectors, 10_000), await score(worker, vectors, 50, 9950)];
    expect(all.logits).toEqual(last.logits);
  });
});

async function startWorker(): Promise<{ readonly worker: RankingWorker; readonly vectors: Float32Array }> {
  const engine = createLightEngine();
  const worker = createRankingWorker(({ bytes }) => engine.loadModel(bytes), createHashingItemEncoder);
  const reading = { score: { output: 'scores', column: 0, higherIsBetter: true }, heads: {} };
  const started = await worker.start({ bytes: new Uint8Array(readFileSync(MODEL)), wasmUrl: '', reading });
  const vectors = await worker.encode(TEXTS);
  if (!started.ok || vectors === null) throw new Error('The worker did not start.');
  await worker.setItems(vectors);
  return { worker, vectors };
}

/** Asks for someone who acted on the items in turn, an act an hour from the `first` one on. */
async function score(
  worker: RankingWorker,
  vectors: Float32Array,
  ...[count, first = 0]: readonly [count: number, first?: number]
): Promise<WorkerScores> {
  const nowMs = START_MS + 10_000 * 3_600_000;
  const profile = Array.from({ length: count }, (_, at) => first + at).reduce((known, at) => {
    const row = at % TEXTS.length;
    const atMs = START_MS + at * 3_600_000;
    const vector = vectors.slice(row * 64, row * 64 + 64);
    return applyEvent(known, { type: 'add-to-cart', item: String(row), vector, category: [], atMs });
  }, createProfile(START_MS));
  const answer = await worker.score({ ...toScoreInput(profile, nowMs), taste: new Float32Array(64) });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
