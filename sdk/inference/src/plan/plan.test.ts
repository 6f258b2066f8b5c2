import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLightEngine } from '../light/light-engine.ts';
import type { InferenceEngine } from '../model.ts';
import { findDifference, toTensors, writeOnnx, type Golden, type GoldenCase } from '../testing/index.ts';
import { derivePlan } from './derive-plan.ts';
import { loadPlan } from './run-plan.ts';

const RANKERS = new URL('../../../../models/artifacts/interest-ranker/', import.meta.url);

/** float32 weights, and the same as int8. */
const VERSIONS = ['0.1.0', '0.2.0'] as const;

/** Constants alone, and the same with heads: no age, and one output or two. */
const NEIGHBOURS = ['0.3.0', '0.4.0'] as const;

function read(version: string): { readonly bytes: Uint8Array; readonly golden: Golden } {
  const folder = new URL(`${version}/`, RANKERS);
  const golden: Golden = JSON.parse(readFileSync(new URL('golden.json', folder), 'utf8'));
  return { bytes: new Uint8Array(readFileSync(new URL('model.onnx', folder))), golden };
}

function toSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function plan(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const derived = derivePlan(bytes, toSha256(bytes));
  if (!derived.ok) throw new Error(derived.error.message);
  return derived.value;
}

async function expectGolden(
  file: Uint8Array<ArrayBuffer>,
  { tolerance }: Golden,
  { inputs, outputs }: GoldenCase,
): Promise<void> {
  const model = loadPlan(file);
  const answer = model.ok ? await model.value.run(toTensors(inputs)) : model;
  for (const [name, expected] of Object.entries(toTensors(outputs))) {
    const seen = answer.ok ? answer.value[name] : undefined;
    if (seen === undefined) throw new Error(answer.ok ? name : answer.error.message);
    expect(findDifference(seen, expected, tolerance)).toBeNull();
  }
}

describe.each(VERSIONS)('a plan of interest-ranker %s', (version) => {
  const { bytes, golden } = read(version);
  const file = plan(bytes);

  test.each(golden.cases)('gives the golden outputs: $name', (one) => expectGolden(file, golden, one));

  test('one model gives to every number of rows, up and down, what the engine gives', async () => {
    const [first] = golden.cases;
    const inputs = toTensors(first?.inputs ?? {});
    const model = loadPlan(file, false);
    const engine: InferenceEngine = createLightEngine({ relaxedSimd: false });
    const whole = await engine.loadModel(bytes);
    if (!model.ok || !whole.ok) throw new Error('There is no model.');
    for (const rows of [3, 700, 0, 1, 2000, 64]) {
      const data = Float32Array.from({ length: rows * 64 }, (_, at) => Math.sin(at));
      const given = { ...inputs, candidates: { shape: [rows, 64], data } };
      expect(await model.value.run(given)).toEqual(await whole.value.run(given));
    }
  });

  test('says which model it is of, and what that model takes and gives', () => {
    expect(new TextDecoder().decode(file.subarray(0, 4))).toBe('CURP');
    const model = loadPlan(file);
    expect(model).toMatchObject({
      ok: true,
      value: { inputs: [{}, {}, {}, { name: 'candidates', shape: ['n', 64] }], outputs: [{ shape: ['n'] }] },
    });
    expect(new TextDecoder().decode(file)).toContain(toSha256(bytes));
  });

  test('keeps weights of one byte as they are: it takes no more than the file it is of, and 2% for the calls', () => {
    expect(file.length).toBeLessThan(bytes.length * 1.02);
  });

  test('cut anywhere, or of another version, it is refused', () => {
    for (const length of [0, 3, 11, 12, 400, file.length - 1])
      expect(loadPlan(file.slice(0, length))).toMatchObject({
        ok: false,
        error: { code: 'model-unreadable' },
      });
    const newer = file.slice();
    newer[4] = 2;
    expect(loadPlan(newer)).toMatchObject({ ok: false, error: { code: 'model-unreadable' } });
  });
});

describe.each(NEIGHBOURS)('a plan of interest-ranker %s', (version) => {
  const { bytes, golden } = read(version);
  const file = plan(bytes);

  test.each(golden.cases)('gives the golden outputs: $name', (one) => expectGolden(file, golden, one));
});

test('there is no plan of a model with two sizes, or one that depends on a square', () => {
  const matrix = { name: 'y', type: 'float32', shape: ['n', 'm'] } as const;
  const nodes = [{ operator: 'Relu', inputs: ['x'], outputs: ['y'] }];
  const two = writeOnnx({ inputs: [{ ...matrix, name: 'x' }], outputs: [matrix], nodes });
  expect(derivePlan(two, '')).toMatchObject({ ok: false, error: { code: 'operator-unsupported' } });
  const square = writeOnnx({
    inputs: [
      { name: 'x', type: 'float32', shape: ['n', 1] },
      { name: 'z', type: 'float32', shape: [1, 'n'] },
    ],
    outputs: [{ ...matrix, shape: ['n', 'n'] }],
    nodes: [{ operator: 'MatMul', inputs: ['x', 'z'], outputs: ['y'] }],
  });
  expect(derivePlan(square, '')).toMatchObject({ ok: false, error: { code: 'operator-unsupported' } });
});
