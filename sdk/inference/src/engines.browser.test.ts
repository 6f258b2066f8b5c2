/// <reference types="vite/client" />
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { describe, expect, test } from 'vitest';
import { createLightEngine } from './light/light-engine.ts';
import { loadModel } from './load-model.ts';
import type { InferenceEngine } from './model.ts';
import { createOnnxruntimeEngine } from './onnxruntime/onnxruntime-engine.ts';
import { modelContract, parityContract, type Golden, type ModelArtifact } from './testing/index.ts';

const MODELS = import.meta.glob<string>('../../../models/artifacts/*/*/model.onnx', {
  query: '?url',
  import: 'default',
});
const GOLDEN = import.meta.glob<Golden>('../../../models/artifacts/*/*/golden.json', {
  import: 'default',
});

const createOracle = (): InferenceEngine => createOnnxruntimeEngine({ wasmUrl });

const ENGINES: readonly (readonly [string, () => InferenceEngine])[] = [
  ['onnxruntime', createOracle],
  ['light', () => createLightEngine({ relaxedSimd: false })],
  ['light with relaxed SIMD', () => createLightEngine()],
];

const artifacts = await Promise.all(Object.keys(MODELS).map(readArtifact));

test('in a page the light engine comes first', async () => {
  const [artifact] = artifacts;
  const loaded = await loadModel(artifact?.bytes ?? new Uint8Array());
  expect(loaded).toMatchObject({ ok: true, value: { engine: 'light' } });
});

test('there is an artifact to compare with', () => {
  expect(artifacts.length).toBeGreaterThan(0);
});

describe.each(ENGINES)('%s in Chromium', (_, createEngine) => {
  test.each(modelContract(createEngine, artifacts))('$name', async ({ run }) => {
    await run();
  });
});

describe.each(ENGINES.slice(1))('%s gives what onnxruntime gives', (_, createEngine) => {
  test.each(parityContract(createEngine, createOracle))('$name', async ({ run }) => {
    await run();
  });
});

async function readArtifact(path: string): Promise<ModelArtifact> {
  const golden = await GOLDEN[path.replace('model.onnx', 'golden.json')]?.();
  const url = await MODELS[path]?.();
  if (golden === undefined || url === undefined) throw new Error(`${path} has no golden.json beside it.`);
  const response = await fetch(url);
  return {
    name: `${golden.name}@${golden.version}`,
    bytes: new Uint8Array(await response.arrayBuffer()),
    golden,
  };
}
