import {
  createLightEngine,
  derivePlan,
  loadPlan,
  type Model,
  type ModelResult,
  type Tensors,
} from '@curio/inference';
import { createOnnxruntimeEngine } from '@curio/inference/onnxruntime';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { createRandom, writeRankerModel } from './ranker-model.ts';
import { readLoad, toMedian } from './statistics.ts';

const CANDIDATES = 1000;

/** Half of the rounds go to each engine, in turns, so that whatever else the machine does meets both. */
const ROUNDS = 60;

/** The limit: our time by onnxruntime's. */
const MOST_RATIO = 0.6;

const GROWTH = [100, 1000, 10_000, 100_000];

/** Floating-point operations of one run over 1,000 candidates; see `writeRankerModel`. */
const FLOPS = countFlops();

/**
 * 1,000 candidates through encoder, target attention and three heads, in this process: our engine, plain and relaxed,
 * against onnxruntime-web's WebAssembly with one thread.
 */
export async function measureRanking(): Promise<BenchReport> {
  const bytes = writeRankerModel();
  const plan = derivePlan(bytes, '');
  if (!plan.ok) throw new Error(plan.error.message);
  const peer = expectModel(await createOnnxruntimeEngine().loadModel(bytes));
  const plain = expectModel(loadPlan(plan.value, false));
  const relaxed = expectModel(loadPlan(plan.value, true));
  const whole = expectModel(await createLightEngine({ relaxedSimd: false }).loadModel(bytes));
  const inputs = toInputs(CANDIDATES);
  const times = await timeInTurns([peer, plain, relaxed, whole], inputs);
  const [peerMs = 0, plainMs = 0, relaxedMs = 0, wholeMs = 0] = times;
  const load = readLoad();
  const rows: readonly BenchRow[] = [
    toRatioRow('1,000 candidates, relaxed SIMD, by onnxruntime', relaxedMs / peerMs, {
      'p50 ms': round(relaxedMs),
      'onnxruntime p50 ms': round(peerMs),
      'load average': load,
    }),
    toRatioRow('1,000 candidates, plain SIMD, by onnxruntime', plainMs / peerMs, {
      'p50 ms': round(plainMs),
      'read from .onnx, p50 ms': round(wholeMs),
    }),
    toFigure('speed, relaxed SIMD', [FLOPS / relaxedMs / 1e6, 'GFLOP/s'], {
      plain: round(FLOPS / plainMs / 1e6),
    }),
    toFigure(
      'largest difference from onnxruntime',
      [await findLargestDifference(plain, peer, inputs), '× 1e-7'],
      {
        relaxed: round(await findLargestDifference(relaxed, peer, inputs)),
      },
    ),
    await measureGrowth(relaxed),
  ];
  return { bench: 'ranking', rows };
}

function expectModel(result: ModelResult<Model>): Model {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

function toInputs(count: number): Tensors {
  const random = createRandom(11);
  const fill = (length: number): Float32Array => Float32Array.from({ length }, () => random() / 4);
  return {
    history: { shape: [50, 64], data: fill(50 * 64) },
    candidates: { shape: [count, 64], data: fill(count * 64) },
  };
}

async function timeInTurns(models: readonly Model[], inputs: Tensors): Promise<readonly number[]> {
  const times = models.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, model] of models.entries()) times[at]?.push(await time(model, inputs));
  return times.map(toMedian);
}

async function time(model: Model, inputs: Tensors): Promise<number> {
  const startedAt = performance.now();
  const answer = await model.run(inputs);
  const tookMs = performance.now() - startedAt;
  if (!answer.ok) throw new Error(answer.error.message);
  return tookMs;
}

async function findLargestDifference(model: Model, other: Model, inputs: Tensors): Promise<number> {
  const [seen, expected] = [await model.run(inputs), await other.run(inputs)];
  if (!seen.ok || !expected.ok) throw new Error('A model did not run.');
  const wanted = Array.from(expected.value['scores']?.data ?? [], Number);
  const got = Array.from(seen.value['scores']?.data ?? [], Number);
  return (
    1e7 * wanted.reduce((most, value, at) => Math.max(most, Math.abs(value - (got[at] ?? Number.NaN))), 0)
  );
}

/** The exponent of a line through the logarithms: 1 is in proportion. */
async function measureGrowth(model: Model): Promise<BenchRow> {
  const points: { readonly count: number; readonly ms: number }[] = [];
  for (const count of GROWTH) {
    const inputs = toInputs(count);
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push(await time(model, inputs));
    points.push({ count, ms: toMedian(times) });
  }
  const xs = points.map(({ count }) => Math.log(count));
  const ys = points.map(({ ms }) => Math.log(ms));
  const [meanX, meanY] = [toMean(xs), toMean(ys)];
  const covariance = xs.reduce((sum, x, at) => sum + (x - meanX) * ((ys[at] ?? 0) - meanY), 0);
  const variance = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  const beside = Object.fromEntries(
    points.map(({ count, ms }) => [`${count.toLocaleString('en')}, ms`, round(ms)]),
  );
  return toFigure('growth: exponent of time by candidates', [covariance / variance, ''], beside);
}

function toMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countFlops(): number {
  const dense = (rows: number, from: number, to: number): number => 2 * rows * from * to;
  const block = 6 * dense(50, 64, 64) + 2 * dense(50, 64, 50);
  const candidate =
    dense(1, 64, 64) + dense(1, 64, 50) + dense(1, 50, 64) + dense(1, 192, 128) + dense(1, 128, 3);
  return 2 * block + dense(50, 64, 64) + CANDIDATES * candidate;
}

function toRatioRow(metric: string, ratio: number, beside: BenchRow['beside']): BenchRow {
  return {
    metric,
    value: round(ratio),
    unit: 'of its time',
    budget: MOST_RATIO,
    pass: ratio <= MOST_RATIO,
    beside,
  };
}

function toFigure(
  metric: string,
  [value, unit]: readonly [number, string],
  beside: BenchRow['beside'],
): BenchRow {
  return { metric, value: Number(value.toPrecision(3)), unit, budget: null, pass: true, beside };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
