import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modelContract, type Golden, type ModelArtifact } from '../testing/index.ts';
import { createOnnxruntimeEngine } from './onnxruntime-engine.ts';

const ARTIFACTS = new URL('../../../../models/artifacts/', import.meta.url);

describe('onnxruntime in Node', () => {
  const artifacts = readArtifacts();

  test('there is an artifact to compare with', () => {
    expect(artifacts.length).toBeGreaterThan(0);
  });

  test.each(modelContract(() => createOnnxruntimeEngine(), artifacts))('$name', async ({ run }) => {
    await run();
  });
});

function readArtifacts(): readonly ModelArtifact[] {
  return readdirSync(ARTIFACTS).flatMap((name) =>
    readdirSync(new URL(`${name}/`, ARTIFACTS)).flatMap((version) => {
      const folder = new URL(`${name}/${version}/`, ARTIFACTS);
      const model = fileURLToPath(new URL('model.onnx', folder));
      const golden = fileURLToPath(new URL('golden.json', folder));
      if (!existsSync(model) || !existsSync(golden)) return [];
      const parsed: Golden = JSON.parse(readFileSync(golden, 'utf8'));
      return { name: `${name}@${version}`, bytes: new Uint8Array(readFileSync(model)), golden: parsed };
    }),
  );
}
