import { mix32 } from '../../text/hash-text.ts';
import { INTEREST_DIMENSION } from '../profile.ts';
import { learn, toLearned, toRawSlopes, toUnits } from './adam.ts';
import type { NearestRows } from './nearest-rows.ts';
import { createLoss } from './poisson-loss.ts';

// As models/train/zero_shot/catalogue_vectors.py has them, chosen there on validation.
const SAMPLES = 1024;
const BATCH = 256;
const EPOCHS = 12;
const RATE = 0.03;
const KERNEL_RATE = 0.02;
const LEAST_SHARE = 0.02;
const FIRST_GAIN = 10;
const FIRST_SHIFT = -6;

/** 2³² by the golden ratio, so that each epoch has an order of its own. */
const GOLDEN = 0x9e3779b9;

/** Fewer have no neighbours to tell apart. */
const LEAST_ITEMS = 3;

/**
 * Moves vectors until items with like texts lie close, and all others far. The same input gives the same vectors.
 *
 * @param start - `[n, 64]`, unit length or all zero. Not changed.
 * @param nearest - of the same items.
 * @returns `[n, 64]` of unit length; rows that began as zero stay so, and so do fewer than three items.
 * @see models/train/zero_shot/catalogue_vectors.py for the same in PyTorch.
 * @internal
 */
export function fitVectors(start: Float32Array, nearest: NearestRows): Float32Array {
  const total = start.length / INTEREST_DIMENSION;
  if (total < LEAST_ITEMS) return start;
  const vectors = toLearned(start);
  const kernel = toLearned([Math.log(FIRST_GAIN), FIRST_SHIFT]);
  const units = { values: new Float32Array(start.length), slopes: new Float64Array(start.length) };
  const kernelSlopes = new Float64Array(kernel.values.length);
  const addSlopes = createLoss({ units, kernel: { values: kernel.values, slopes: kernelSlopes }, nearest });
  const batches = Math.ceil(total / BATCH);
  for (let step = 0, order = shuffle(total, 0); step < EPOCHS * batches; step += 1) {
    const place = step % batches;
    if (place === 0) order = shuffle(total, step / batches);
    toUnits(vectors.values, units.values);
    addSlopes(order.subarray(place * BATCH, (place + 1) * BATCH), draw(total, step));
    toRawSlopes(vectors.values, units.slopes);
    const share = Math.max(LEAST_SHARE, 0.5 * (1 + Math.cos((Math.PI * step) / (EPOCHS * batches))));
    learn(vectors, units.slopes, { rate: RATE * share, step: step + 1 });
    learn(kernel, kernelSlopes, { rate: KERNEL_RATE * share, step: step + 1 });
  }
  toUnits(vectors.values, units.values);
  keepZeros(start, units.values);
  return units.values;
}

function shuffle(total: number, epoch: number): Uint32Array {
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
