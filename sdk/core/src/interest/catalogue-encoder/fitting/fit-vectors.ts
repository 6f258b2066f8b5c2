import { mix32 } from '../../../text/hash-text.ts';
import { INTEREST_DIMENSION } from '../../profile.ts';
import { learn, toLearned, toRawSlopes, toUnits } from './adam.ts';
import type { NearestRows } from '../nearest-rows.ts';
import { createLoss } from './poisson-loss.ts';

// As models/train/zero_shot/catalogue_vectors.py has them, chosen there on validation.
const SAMPLES = 1024;
const BATCH = 256;
const EPOCHS = 12;
const RATE = 0.03;
const KERNEL_RATE = 0.02;
const LEAST_SHARE = 0.02;
/** Twelve rounds of a small catalogue would leave it near its start. */
const LEAST_STEPS = 100;
const FIRST_GAIN = 10;
const FIRST_SHIFT = -6;

/** 2³² by the golden ratio, so that each epoch has an order of its own. */
const GOLDEN = 0x9e3779b9;

/** Fewer have no neighbours to tell apart. */
const LEAST_ITEMS = 3;

/** How closeness of texts becomes a cosine: what the fit learns beside the vectors. @public */
export type FitKernel = readonly [lnGain: number, shift: number];

/** Vectors of a catalogue, and by what they came to be. @public */
export interface FittedVectors {
  /** `[n, 64]` float32, row-major: unit length or all zero. */
  readonly vectors: Float32Array;
  readonly kernel: FitKernel;
}

/** What is fitted. @internal */
export interface FitInput {
  /** `[n, 64]`, unit length or all zero. Not changed. */
  readonly start: Float32Array;
  /** Of the items that move. */
  readonly nearest: NearestRows;
  /** Of the fit before, where some items stay where it put them; without it all move. */
  readonly kernel?: FitKernel;
}

/**
 * Moves vectors until items with like texts lie close, and all others far. The same input gives the same vectors.
 *
 * @returns the vectors at last; on the way, after each step, the share that is done. Rows that began as zero stay so, and so do
 * fewer than three items.
 * @see models/train/zero_shot/catalogue_vectors.py for the same in PyTorch.
 * @internal
 */
export function* fitVectors({ start, nearest, kernel: kept }: FitInput): Generator<number, FittedVectors> {
  const total = start.length / INTEREST_DIMENSION;
  const { of } = nearest;
  const kernel = toLearned(kept ?? [Math.log(FIRST_GAIN), FIRST_SHIFT]);
  const units = { values: start.slice(), slopes: new Float64Array(start.length) };
  const moving = toLearned(takeRows(start, of, new Float32Array(of.length * INTEREST_DIMENSION)));
  const slopes = new Float64Array(moving.values.length);
  const kernelSlopes = new Float64Array(kernel.values.length);
  const addSlopes = createLoss({ units, kernel: { values: kernel.values, slopes: kernelSlopes }, nearest });
  const steps = total < LEAST_ITEMS ? 0 : countSteps(of.length);
  const nextBatch = createBatches(of.length);
  for (let step = 0; step < steps; step += 1) {
    putUnits(moving.values, of, units.values);
    addSlopes(nextBatch(), draw(total, step));
    toRawSlopes(moving.values, takeRows(units.slopes, of, slopes));
    units.slopes.fill(0);
    const share = Math.max(LEAST_SHARE, 0.5 * (1 + Math.cos((Math.PI * step) / steps)));
    learn(moving, slopes, { rate: RATE * share, step: step + 1 });
    if (kept === undefined) learn(kernel, kernelSlopes, { rate: KERNEL_RATE * share, step: step + 1 });
    yield (step + 1) / steps;
  }
  if (steps > 0) putUnits(moving.values, of, units.values);
  keepZeros(start, units.values);
  return { vectors: units.values, kernel: [kernel.values[0] ?? 0, kernel.values[1] ?? 0] };
}

/** Whole rounds of all that move. */
function countSteps(moving: number): number {
  const batches = Math.ceil(moving / BATCH);
  return batches === 0 ? 0 : batches * Math.max(EPOCHS, Math.ceil(LEAST_STEPS / batches));
}

/** Copies rows, each after the other. */
function takeRows<Numbers extends Float32Array | Float64Array>(
  from: Numbers,
  rows: Uint32Array,
  into: Numbers,
): Numbers {
  for (const [place, row] of rows.entries())
    into.set(
      from.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION),
      place * INTEREST_DIMENSION,
    );
  return into;
}

/** Puts rows back, each at length 1. */
function putUnits(moving: Float32Array, rows: Uint32Array, units: Float32Array): void {
  for (const [place, row] of rows.entries())
    toUnits(
      moving.subarray(place * INTEREST_DIMENSION, (place + 1) * INTEREST_DIMENSION),
      units.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION),
    );
}

/** All places once an epoch, in an order of its own. */
function createBatches(count: number): () => Uint32Array {
  const batches = Math.ceil(count / BATCH);
  let step = 0;
  let order = new Uint32Array();
  return () => {
    const place = step % batches;
    if (place === 0) order = shuffle(count, step / batches);
    step += 1;
    return order.subarray(place * BATCH, (place + 1) * BATCH);
  };
}

function shuffle(total: number, epoch: number): Uint32Array<ArrayBuffer> {
  const turned = Math.imul(GOLDEN, epoch + 1);
  const keys = Uint32Array.from({ length: total }, (_, row) => mix32(row ^ turned));
  return Uint32Array.from(keys.keys()).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

function draw(total: number, step: number): Uint32Array {
  const count = Math.min(SAMPLES, total);
  return Uint32Array.from({ length: count }, (_, at) => (mix32(at + step * SAMPLES) >>> 0) % total);
}

/** An item without a word is pushed about as any other, and belongs nowhere. */
function keepZeros(start: Float32Array, vectors: Float32Array): void {
  for (let from = 0; from < start.length; from += INTEREST_DIMENSION) {
    const end = from + INTEREST_DIMENSION;
    if (start.subarray(from, end).every((value) => value === 0)) vectors.fill(0, from, end);
  }
}
