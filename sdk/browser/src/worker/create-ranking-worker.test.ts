import { readFileSync } from 'node:fs';
import { createLightEngine, type Model, type ModelResult } from '@curio/inference';
import { createOnnxruntimeEngine } from '@curio/inference/onnxruntime';
import { findDifference, toTensors, writeOnnx, type Golden } from '@curio/inference/testing';
import { describe, expect, test } from 'vitest';
import type { ModelReading, RankingWorker, WorkerQuery } from './protocol.ts';
import { createRankingWorker } from './create-ranking-worker.ts';

const FOLDER = new URL('../../../../models/artifacts/interest-ranker/0.2.0/', import.meta.url);
const MODEL = new URL('model.onnx', FOLDER);
const GOLDEN: Golden = JSON.parse(readFileSync(new URL('golden.json', FOLDER), 'utf8'));

describe('the ranking worker', () => {
  test.each(['seven-steps', 'full-history', 'one-step', 'one-candidate', 'no-candidates'])(
    'pads a history and gives the golden scores: %s',
    async (name) => {
      const golden = GOLDEN.cases.find((one) => one.name === name);
      const worker = await startWorker();
      const { query, candidates } = toRequest(name);
      await worker.setItems(candidates);
      const answer = await worker.score(query);
      const expected = toTensors(golden?.outputs ?? {})['scores'];
      if (!answer.ok || expected === undefined) throw new Error(answer.ok ? name : answer.error.message);
      const { logits } = answer.value;
      const seen = { shape: [logits.length], data: logits };
      expect(findDifference(seen, expected, GOLDEN.tolerance)).toBeNull();
    },
  );

  test('garbage is model-invalid, and asking without a model or items is model-failed', async () => {
    const worker = createWorker();
    const started = await worker.start({
      bytes: new TextEncoder().encode('no model'),
      wasmUrl: '',
      reading: READING,
    });
    expect(started).toMatchObject({ ok: false, error: { code: 'model-invalid' } });
    const { query } = toRequest('one-step');
    expect(await worker.score(query)).toMatchObject({ ok: false, error: { code: 'model-failed' } });
    const without = await startWorker();
    expect(await without.score(query)).toMatchObject({ ok: false, error: { code: 'model-failed' } });
  });

  test('of more than 2,000 items it scores those nearest to the taste', async () => {
    const worker = await startWorker();
    const { query } = toRequest('seven-steps');
    const vectors = new Float32Array(5000 * 64);
    for (let row = 0; row < 5000; row += 1) vectors[row * 64 + (row % 2)] = 1;
    await worker.setItems(vectors);
    const answer = await worker.score({ ...query, taste: new Float32Array(64).with(1, 1) });
    if (!answer.ok || answer.value.rows === null) throw new Error('Nothing was searched.');
    expect(answer.value.rows).toHaveLength(2000);
    expect(answer.value.rows.every((row) => row % 2 === 1)).toBe(true);
    expect(answer.value.logits).toHaveLength(2000);
  });
});

describe('a model of a site', () => {
  const heads = { pClick: { output: 'both', column: 1 } };

  test('is asked for what it names, and read as its manifest says', async () => {
    const reading = { score: { output: 'both', column: 0, higherIsBetter: false }, heads };
    expect(await scoreOwn(reading)).toEqual({
      ok: true,
      value: { rows: null, logits: Float32Array.of(-0.5, -0.25), heads: { pClick: Float32Array.of(1, 0) } },
    });
  });

  test.each([
    ['an output that is not there', { output: 'none', column: 0 }],
    ['a column that is not there', { output: 'both', column: 64 }],
  ])('%s is model-invalid', async (_, column) => {
    const answer = await scoreOwn({ score: { ...column, higherIsBetter: true }, heads: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'model-invalid' } });
    if (!answer.ok) expect(answer.error.message).toContain(column.output);
  });

  /** Gives back its candidates: column 0 is 0.5 and 0.25, column 1 is beyond 1 and below 0. */
  async function scoreOwn(reading: ModelReading): ReturnType<RankingWorker['score']> {
    const bytes = writeOnnx({
      inputs: [{ name: 'candidates', type: 'float32', shape: ['n', 64] }],
      outputs: [{ name: 'both', type: 'float32', shape: ['n', 64] }],
      nodes: [{ operator: 'Identity', inputs: ['candidates'], outputs: ['both'] }],
      initializers: [],
    });
    const worker = createWorker((file) => createLightEngine().loadModel(file));
    await worker.start({ bytes: Uint8Array.from(bytes), wasmUrl: '', reading });
    const vectors = new Float32Array(128);
    vectors.set([0.5, 2], 0);
    vectors.set([0.25, -2], 64);
    await worker.setItems(vectors);
    return worker.score(toRequest('one-step').query);
  }
});

const READING: ModelReading = { score: { output: 'scores', column: 0, higherIsBetter: true }, heads: {} };

async function startWorker(): Promise<RankingWorker> {
  const worker = createWorker();
  const bytes = new Uint8Array(readFileSync(MODEL));
  expect(await worker.start({ bytes, wasmUrl: '', reading: READING })).toEqual({ ok: true, value: null });
  return worker;
}

/** In Node the runtime finds its WebAssembly beside itself. */
function createWorker(
  load: (bytes: Uint8Array) => Promise<ModelResult<Model>> = (bytes) =>
    createOnnxruntimeEngine().loadModel(bytes),
): RankingWorker {
  return createRankingWorker(({ bytes }) => load(bytes), null);
}

/** The golden inputs without their padding, as the page sends them. */
function toRequest(name: string): { readonly query: WorkerQuery; readonly candidates: Float32Array } {
  const inputs = toTensors(GOLDEN.cases.find((one) => one.name === name)?.inputs ?? {});
  const [history, weights, age, candidates] = ['history', 'weights', 'age', 'candidates'].map((key) =>
    Float32Array.from(inputs[key]?.data ?? [], Number),
  );
  if (history === undefined || weights === undefined || age === undefined || candidates === undefined) {
    throw new Error(`There is no golden case ${name}.`);
  }
  const padding = weights.findIndex((weight) => weight !== 0);
  const query = {
    history: history.subarray(padding * 64),
    weights: weights.subarray(padding),
    agesHours: age.subarray(padding).map((value) => Math.expm1(value)),
    taste: new Float32Array(64),
  };
  return { query, candidates };
}
