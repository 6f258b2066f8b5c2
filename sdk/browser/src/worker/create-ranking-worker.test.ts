import { readFileSync } from 'node:fs';
import type { ScoreRequest } from '@curio/core';
import { createOnnxruntimeEngine } from '@curio/inference/onnxruntime';
import { findDifference, toTensors, type Golden } from '@curio/inference/testing';
import { describe, expect, test } from 'vitest';
import type { RankingWorker } from './protocol.ts';
import { createRankingWorker } from './create-ranking-worker.ts';

const FOLDER = new URL('../../../../models/artifacts/interest-ranker/0.1.0/', import.meta.url);
const GOLDEN: Golden = JSON.parse(readFileSync(new URL('golden.json', FOLDER), 'utf8'));

describe('the ranking worker', () => {
  test.each(['seven-steps', 'full-history', 'one-step', 'one-candidate', 'no-candidates'])(
    'pads a history and gives the golden scores: %s',
    async (name) => {
      const golden = GOLDEN.cases.find((one) => one.name === name);
      const worker = await startWorker();
      const answer = await worker.score(toRequest(name));
      const expected = toTensors(golden?.outputs ?? {})['scores'];
      if (!answer.ok || expected === undefined) throw new Error(answer.ok ? name : answer.error.message);
      const seen = { shape: [answer.value.length], data: answer.value };
      expect(findDifference(seen, expected, GOLDEN.tolerance)).toBeNull();
    },
  );

  test('garbage is model-invalid, and asking without a model is model-failed', async () => {
    const worker = createWorker();
    const started = await worker.start({ bytes: new TextEncoder().encode('no model'), wasmUrl: '' });
    expect(started).toMatchObject({ ok: false, error: { code: 'model-invalid' } });
    expect(await worker.score(toRequest('one-step'))).toMatchObject({
      ok: false,
      error: { code: 'model-failed' },
    });
  });
});

async function startWorker(): Promise<RankingWorker> {
  const worker = createWorker();
  const bytes = new Uint8Array(readFileSync(new URL('model.onnx', FOLDER)));
  expect(await worker.start({ bytes, wasmUrl: '' })).toEqual({ ok: true, value: null });
  return worker;
}

/** In Node the runtime finds its WebAssembly beside itself. */
function createWorker(): RankingWorker {
  return createRankingWorker(({ bytes }) => createOnnxruntimeEngine().loadModel(bytes), null);
}

/** The golden inputs without their padding, as the page sends them. */
function toRequest(name: string): ScoreRequest {
  const inputs = toTensors(GOLDEN.cases.find((one) => one.name === name)?.inputs ?? {});
  const [history, weights, age, candidates] = ['history', 'weights', 'age', 'candidates'].map((key) =>
    Float32Array.from(inputs[key]?.data ?? [], Number),
  );
  if (history === undefined || weights === undefined || age === undefined || candidates === undefined) {
    throw new Error(`There is no golden case ${name}.`);
  }
  const padding = weights.findIndex((weight) => weight !== 0);
  return {
    history: history.subarray(padding * 64),
    weights: weights.subarray(padding),
    agesHours: age.subarray(padding).map((value) => Math.expm1(value)),
    aversion: new Float32Array(64),
    candidates,
  };
}
