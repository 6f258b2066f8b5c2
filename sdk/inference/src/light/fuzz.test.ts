import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ModelErrorCode, Tensor, Tensors } from '../model.ts';
import { listOperatorCases } from '../testing/operator-cases.ts';
import { createRandom } from '../testing/random-numbers.ts';
import { createLightEngine } from './light-engine.ts';

const RANKER = new URL('../../../../models/artifacts/interest-ranker/0.2.0/model.onnx', import.meta.url);

/** Files for each seed model, of about a hundred and sixty. */
const MUTANTS = 75;

const CODES: readonly ModelErrorCode[] = [
  'model-unreadable',
  'operator-unsupported',
  'shape-mismatch',
  'type-mismatch',
  'input-missing',
  'engine-failed',
];

test(
  'ten thousand spoilt files are answered with a code and a place, or run',
  { timeout: 120_000 },
  async () => {
    const random = createRandom(20_261_126);
    const engine = createLightEngine();
    const outcomes = new Map<string, number>();
    for (const { bytes, runs } of listOperatorCases()) {
      for (let mutant = 0; mutant < MUTANTS; mutant += 1) {
        const outcome = await runMutant(mutate(bytes, random), runs[1] ?? runs[0] ?? {});
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    }
    async function runMutant(bytes: Uint8Array, inputs: Tensors): Promise<string> {
      const loaded = await engine.loadModel(bytes);
      if (!loaded.ok) return check(loaded.error);
      const answer = await loaded.value.run(adapt(loaded.value.inputs, inputs));
      await loaded.value.release();
      return answer.ok ? 'ran' : check(answer.error);
    }
    const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(10_000);
    expect(outcomes.get('ran')).toBeGreaterThan(100);
    expect(outcomes.get('model-unreadable')).toBeGreaterThan(100);
  },
);

test('the ranker cut anywhere is unreadable or refused, and never runs', async () => {
  const whole = new Uint8Array(readFileSync(RANKER));
  const engine = createLightEngine();
  for (let length = 0; length < whole.length; length += 997) {
    const loaded = await engine.loadModel(whole.subarray(0, length));
    expect(loaded.ok ? 'loaded' : check(loaded.error)).toMatch(/model-unreadable|operator-unsupported/u);
  }
});

function check({ code, message, place }: { code: ModelErrorCode; message: string; place?: string }): string {
  expect(CODES).toContain(code);
  expect(message).not.toBe('');
  expect(place ?? '').not.toBe('');
  return code;
}

/** One to four bytes changed, a piece cut out, or a piece doubled. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const pick = (below: number): number => Math.min(below - 1, Math.floor(((random() + 1) / 2) * below));
  const kind = pick(6);
  const [from, to] = [pick(bytes.length), pick(bytes.length)].toSorted((a, b) => a - b) as [number, number];
  if (kind === 0) return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  if (kind === 1) return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from)]);
  const changed = bytes.slice();
  for (let times = 0; times <= pick(4); times += 1) changed[pick(bytes.length)] = pick(256);
  return changed;
}

/** The inputs that the spoilt model asks for, as far as there are any. */
function adapt(
  infos: readonly { name: string; type: string; shape: readonly (number | string)[] }[],
  given: Tensors,
): Tensors {
  const [first] = Object.values(given);
  return Object.fromEntries(infos.map(({ name }) => [name, given[name] ?? (first as Tensor)]));
}
