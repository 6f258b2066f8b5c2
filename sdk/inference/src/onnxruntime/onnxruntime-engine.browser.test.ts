/// <reference types="vite/client" />
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { describe, expect, test } from 'vitest';
import { modelContract, type Golden, type ModelArtifact } from '../testing/index.ts';
import { createOnnxruntimeEngine } from './onnxruntime-engine.ts';

const MODELS = import.meta.glob<string>('../../../../models/artifacts/*/*/model.onnx', {
  query: '?url',
  import: 'default',
});
const GOLDEN = import.meta.glob<Golden>('../../../../models/artifacts/*/*/golden.json', {
  import: 'default',
});

describe('onnxruntime in Chromium', async () => {
  const artifacts = await Promise.all(Object.keys(MODELS).map(readArtifact));

  test('there is an artifact to compare with', () => {
    expect(artifacts.length).toBeGreaterThan(0);
  });

  test.each(modelContract(() => createOnnxruntimeEngine({ wasmUrl }), artifacts))(
    '$name',
    async ({ run }) => {
      await run();
    },
  );
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
