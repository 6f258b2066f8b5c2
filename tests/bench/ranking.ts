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
import { createBareLoop } from './ranking/bare-loop.ts';
import { measureMainThread } from './ranking/main-thread.ts';
import { loadOptimisedPeer } from './ranking/optimised-peer.ts';
import { measureWorkerHeap } from './ranking/worker-heap.ts';
import { readLoad, toMedian } from './statistics.ts';

const CANDIDATES = 1000;

const ROUNDS = 60;

/** The limit: our time by onnxruntime's. */
const MOST_RATIO = 0.6;

const GROWTH = [100, 1000, 10_000, 100_000];

/** Floating-point operations of one run over 1,000 candidates; see `writeRankerModel`. */
const FLOPS = countFlops();

/**
 * 1,000 candidates through encoder, target attention and three heads, in this process: our engine, plain and relaxed,
 * against onnxruntime-web's WebAssembly with one thread. Then in Chromium: the worker's heap and the page's thread.
 */
export async function measureRanking(): Promise<BenchReport> {
  const rows = [...(await compareEngines()), ...(await measureWorkerHeap()), ...(await measureMainThread())];
  return { bench: 'ranking', rows };
}

async function compareEngines(): Promise<readonly BenchRow[]> {
  const bytes = writeRankerModel();
  const plan = derivePlan(bytes, '');
  if (!plan.ok) throw new Error(plan.error.message);
  const peer = expectModel(await createOnnxruntimeEngine().loadModel(bytes));
  const plain = expectModel(loadPlan(plan.value, false));
  const relaxed = expectModel(loadPlan(plan.value, true));
  const whole = expectModel(await createLightEngine({ relaxedSimd: false }).loadModel(bytes));
  const inputs = toInputs(CANDIDATES);
  const [plainLoop, relaxedLoop] = [await createBareLoop('plain'), await createBareLoop('relaxed')];
  // What stands beside comes last: after a session of its own runtime, the peer would find its code warm.
  const models = [peer, plain, relaxed, await loadOptimisedPeer(bytes), whole];
  const works = [
    ...models.map((model) => () => run(model, inputs)),
    () => plainLoop.run(),
    () => relaxedLoop.run(),
  ];
  const [peerMs = 0, plainMs = 0, relaxedMs = 0, optimisedMs = 0, wholeMs = 0, ...loopMs] =
    await timeInTurns(works);
  const differences = [plain, relaxed].map((model) => findLargestDifference(model, peer, inputs));
  return [
    ...toRatioRows({ peerMs, optimisedMs, plainMs, relaxedMs, wholeMs }),
    toSpeedRow('relaxed', relaxedMs, relaxedLoop.flops / (loopMs[1] ?? 0)),
    toSpeedRow('plain', plainMs, plainLoop.flops / (loopMs[0] ?? 0)),
    toDifferenceRow(await Promise.all(differences)),
    await measureGrowth(relaxed),
  ];
}

type Times = Readonly<Record<'peerMs' | 'optimisedMs' | 'plainMs' | 'relaxedMs' | 'wholeMs', number>>;

function toRatioRows({ peerMs, optimisedMs, plainMs, relaxedMs, wholeMs }: Times): readonly BenchRow[] {
  return [
    toRatioRow('1,000 candidates, relaxed SIMD, by onnxruntime', relaxedMs / peerMs, {
      'p50 ms': round(relaxedMs),
      'onnxruntime p50 ms': round(peerMs),
      'onnxruntime with every graph optimisation, p50 ms': round(optimisedMs),
      'load average': readLoad(),
    }),
    toRatioRow('1,000 candidates, plain SIMD, by onnxruntime', plainMs / peerMs, {
      'p50 ms': round(plainMs),
      'read from .onnx, p50 ms': round(wholeMs),
    }),
  ];
}

/** The issue asks for the speed as a share of what SIMD without anything around it reaches in the same run. */
function toSpeedRow(kind: 'plain' | 'relaxed', ms: number, loopFlopsPerMs: number): BenchRow {
  return toFigure(
    `speed, ${kind} SIMD, by a bare loop of it`,
    [FLOPS / ms / loopFlopsPerMs, 'of its speed'],
    {
      'GFLOP/s': round(FLOPS / ms / 1e6),
      'bare loop GFLOP/s': round(loopFlopsPerMs / 1e6),
    },
  );
}

function toDifferenceRow([plain = 0, relaxed = 0]: readonly number[]): BenchRow {
  return toFigure('largest difference from onnxruntime', [plain, '× 1e-7'], { relaxed: round(relaxed) });
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

/** The median of each, in milliseconds; in turns, so that whatever else the machine does meets all. */
async function timeInTurns(works: readonly (() => Promise<void> | void)[]): Promise<readonly number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, work] of works.entries()) times[at]?.push(await time(work));
  return times.map(toMedian);
}

async function time(work: () => Promise<void> | void): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function run(model: Pick<Model, 'run'>, inputs: Tensors): Promise<void> {
  const answer = await model.run(inputs);
  if (!answer.ok) throw new Error(answer.error.message);
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
    for (let round = 0; round < 5; round += 1) times.push(await time(() => run(model, inputs)));
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
