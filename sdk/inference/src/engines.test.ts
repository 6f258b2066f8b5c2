import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLightEngine } from './light/light-engine.ts';
import type { InferenceEngine } from './model.ts';
import { createOnnxruntimeEngine } from './onnxruntime/onnxruntime-engine.ts';
import { modelContract, parityContract, type Golden, type ModelArtifact } from './testing/index.ts';

const MODELS = new URL('../../../models/artifacts/', import.meta.url);

const ENGINES: readonly (readonly [string, () => InferenceEngine])[] = [
  ['onnxruntime', () => createOnnxruntimeEngine()],
  ['light', () => createLightEngine({ relaxedSimd: false })],
  ['light with relaxed SIMD', () => createLightEngine()],
];

const artifacts = readArtifacts();

test('there is an artifact to compare with', () => {
  expect(artifacts.length).toBeGreaterThan(0);
});

describe.each(ENGINES)('%s in Node', (_, createEngine) => {
  test.each(modelContract(createEngine, artifacts))('$name', async ({ run }) => {
    await run();
  });
});

describe.each(ENGINES.slice(1))('%s gives what onnxruntime gives', (_, createEngine) => {
  test.each(parityContract(createEngine, () => createOnnxruntimeEngine()))('$name', async ({ run }) => {
    await run();
  });
});

/** Every published model with an `.onnx` file. */
function readArtifacts(): readonly ModelArtifact[] {
  return readdirSync(MODELS).flatMap((name) =>
    readdirSync(new URL(`${name}/`, MODELS)).flatMap((version) => {
      const folder = new URL(`${name}/${version}/`, MODELS);
      const model = fileURLToPath(new URL('model.onnx', folder));
      const golden = fileURLToPath(new URL('golden.json', folder));
      if (!existsSync(model) || !existsSync(golden)) return [];
      const parsed: Golden = JSON.parse(readFileSync(golden, 'utf8'));
      return { name: `${name}@${version}`, bytes: new Uint8Array(readFileSync(model)), golden: parsed };
    }),
  );
}
