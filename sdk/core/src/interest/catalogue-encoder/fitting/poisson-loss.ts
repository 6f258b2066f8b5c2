import { INTEREST_DIMENSION } from '../../profile.ts';
import type { NearestRows } from '../nearest-rows.ts';
import { addShares, multiply } from './products.ts';

/** Closeness is raised to it before it counts, so that the very nearest stand out. @internal */
export const SHARPNESS = 1.5;

/** Numbers with what is known of their slopes. @internal */
export interface Sloped {
  /** Read anew each time. */
  readonly values: Float32Array;
  /** Added to. */
  readonly slopes: Float64Array;
}

/** What a loss reads and writes. @internal */
export interface LossInput {
  /** `[n, 64]` of length 1. */
  readonly units: Sloped;
  /** The logarithm of the gain, and the shift. */
  readonly kernel: Sloped;
  readonly nearest: NearestRows;
}

/** Adds the slopes of the loss of a batch of items, by their places in `nearest.of`, and of sampled others, by their rows. @internal */
export type AddSlopes = (batch: Uint32Array, samples: Uint32Array) => void;

/**
 * The closeness of two items is taken as the mean of a Poisson count with the rate exp(gain · cosine + shift): that of the
 * nearest as it is, and 0 for all others, for whom the sampled stand. A sample that is near, or the item itself, counts nothing.
 *
 * @returns what adds the slopes of that count's deviance, by the items of the batch.
 * @internal
 */
export function createLoss(input: LossInput): AddSlopes {
  const { units, nearest } = input;
  const total = units.values.length / INTEREST_DIMENSION;
  const near: Near = { ...input, wanted: nearest.closeness.map((value) => value ** SHARPNESS) };
  /** By item: the last one that it was known to be near, or to be, counted from 1 over all batches. */
  const nearTo = new Uint32Array(total);
  let count = 0;
  return (batch, samples) => {
    const rows = batch.map((place) => nearest.of[place] ?? 0);
    const [own, others] = [takeRows(units, rows), takeRows(units, samples)];
    const width = others.values.length / INTEREST_DIMENSION;
    const shares = new Float64Array((own.values.length / INTEREST_DIMENSION) * width);
    multiply({ rows: own.values, columns: others.values, products: shares });
    const weight = Math.max(0, total - nearest.count - 1) / samples.length / batch.length;
    for (let at = 0; at < batch.length; at += 1) {
      const first = (batch[at] ?? 0) * nearest.count;
      addNear(near, own, { first, at, weight: 1 / batch.length });
      count += 1;
      nearTo[rows[at] ?? 0] = count;
      for (let place = first; place < first + nearest.count; place += 1)
        nearTo[nearest.rows[place] ?? 0] = count;
      for (let to = 0; to < samples.length; to += 1)
        if (nearTo[samples[to] ?? 0] === count) shares[at * width + to] = Number.NEGATIVE_INFINITY;
      toShares(shares.subarray(at * width, at * width + samples.length), weight, input.kernel);
    }
    addShares({ shares, sumStep: width, rowStep: 1, rows: others.values, sums: own.slopes });
    addShares({ shares, sumStep: 1, rowStep: width, rows: own.values, sums: others.slopes });
    addRows(units.slopes, rows, own.slopes);
    addRows(units.slopes, samples, others.slopes);
  };
}

interface Near extends LossInput {
  /** What the rate of each of the nearest should be. */
  readonly wanted: Float32Array;
}

interface OneItem {
  /** Where its nearest begin. */
  readonly first: number;
  /** Its place in the batch. */
  readonly at: number;
  /** What it counts in the loss. */
  readonly weight: number;
}

/** Of one item and its nearest. */
function addNear({ units, kernel, nearest, wanted }: Near, own: Taken, { first, at, weight }: OneItem): void {
  const [gain, shift] = [Math.exp(kernel.values[0] ?? 0), kernel.values[1] ?? 0];
  const [from, end] = [at * INTEREST_DIMENSION, (at + 1) * INTEREST_DIMENSION];
  const mine: Taken = {
    values: own.values.subarray(from, end),
    slopes: own.slopes.subarray(from, end),
  };
  let sum = 0;
  let sumOfGains = 0;
  for (let place = first; place < first + nearest.count; place += 1) {
    const other = (nearest.rows[place] ?? 0) * INTEREST_DIMENSION;
    const gained = gain * toCosine(mine.values, units.values, other);
    const slope = weight * (Math.exp(gained + shift) - (wanted[place] ?? 0));
    sum += slope;
    sumOfGains += slope * gained;
    addPull(mine, units, { from: other, share: gain * slope });
  }
  addKernel(kernel, sum, sumOfGains);
}

/** Two sums at a time, as one would wait for itself. */
function toCosine(mine: Float64Array, values: Float32Array, from: number): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < INTEREST_DIMENSION; at += 2) {
    even += (mine[at] ?? 0) * (values[from + at] ?? 0);
    odd += (mine[at + 1] ?? 0) * (values[from + at + 1] ?? 0);
  }
  return even + odd;
}

interface Pull {
  /** Where the other's numbers begin. */
  readonly from: number;
  readonly share: number;
}

/** Moves both by a share of the other. */
function addPull(mine: Taken, { values, slopes }: Sloped, { from, share }: Pull): void {
  for (let at = 0; at < INTEREST_DIMENSION; at += 1) {
    mine.slopes[at] = (mine.slopes[at] ?? 0) + share * (values[from + at] ?? 0);
    slopes[from + at] = (slopes[from + at] ?? 0) + share * (mine.values[at] ?? 0);
  }
}

/** From one item's cosines to how much each other moves it; what has none does not. */
function toShares(cosines: Float64Array, weight: number, kernel: Sloped): void {
  const [gain, shift] = [Math.exp(kernel.values[0] ?? 0), kernel.values[1] ?? 0];
  let sum = 0;
  let sumOfGains = 0;
  for (let at = 0; at < cosines.length; at += 1) {
    const gained = gain * (cosines[at] ?? 0);
    const slope = gained === Number.NEGATIVE_INFINITY ? 0 : weight * Math.exp(gained + shift);
    if (slope !== 0) {
      sum += slope;
      sumOfGains += slope * gained;
    }
    cosines[at] = gain * slope;
  }
  addKernel(kernel, sum, sumOfGains);
}

function addKernel({ slopes }: Sloped, sum: number, sumOfGains: number): void {
  slopes[0] = (slopes[0] ?? 0) + sumOfGains;
  slopes[1] = (slopes[1] ?? 0) + sum;
}

interface Taken {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** Copies rows, and rows of zeros up to a multiple of four. */
function takeRows({ values }: Sloped, rows: Uint32Array): Taken {
  const length = 4 * Math.ceil(rows.length / 4) * INTEREST_DIMENSION;
  const taken = new Float64Array(length);
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * INTEREST_DIMENSION;
    taken.set(values.subarray(from, from + INTEREST_DIMENSION), at * INTEREST_DIMENSION);
  }
  return { values: taken, slopes: new Float64Array(length) };
}

function addRows(sums: Float64Array, rows: Uint32Array, added: Float64Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const [to, from] = [(rows[at] ?? 0) * INTEREST_DIMENSION, at * INTEREST_DIMENSION];
    for (let i = 0; i < INTEREST_DIMENSION; i += 1)
      sums[to + i] = (sums[to + i] ?? 0) + (added[from + i] ?? 0);
  }
}
