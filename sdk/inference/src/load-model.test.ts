import { expect, test } from 'vitest';
import { loadModel } from './load-model.ts';
import { writeOnnx } from './testing/index.ts';

const X = { name: 'x', type: 'float32', shape: ['n'] } as const;
const Y = { ...X, name: 'y' } as const;

function write(operator: string): Uint8Array {
  return writeOnnx({ inputs: [X], outputs: [Y], nodes: [{ operator, inputs: ['x'], outputs: ['y'] }] });
}

test.each([
  // This is Node, where onnxruntime lies on the disk; a page is tested in engines.browser.test.ts.
  ['Relu', 'auto', 'onnxruntime'],
  ['Relu', 'light', 'light'],
  ['Relu', 'onnxruntime', 'onnxruntime'],
  ['Softplus', 'auto', 'onnxruntime'],
] as const)('%s with engine %s is run by %s', async (operator, engine, expected) => {
  const model = await loadModel(write(operator), { engine });
  expect(model).toMatchObject({ ok: true, value: { engine: expected } });
});

test('what the light engine lacks is refused by its name when nothing else is asked for', async () => {
  expect(await loadModel(write('Softplus'), { engine: 'light' })).toMatchObject({
    ok: false,
    error: { code: 'operator-unsupported', place: 'Softplus' },
  });
});

test('garbage is unreadable whoever is asked', async () => {
  for (const engine of ['auto', 'light', 'onnxruntime'] as const) {
    const answer = await loadModel(new TextEncoder().encode('no model'), { engine });
    expect(answer).toMatchObject({ ok: false, error: { code: 'model-unreadable' } });
  }
});
