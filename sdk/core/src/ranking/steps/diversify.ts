import { INTEREST_DIMENSION } from '../../interest/profile.ts';
import type { RankedItem } from '../arrange.ts';

/** What the step needs beside the items, best first. @internal */
export interface DiversityInput {
  /** `[n, 64]` float32, unit rows, by the items' `row`. */
  readonly vectors: Float32Array;
  /** How many places are chosen so; those below stay in the order of value. */
  readonly count: number;
}

/** Items looked at for each place: the best 4 for every one that is shown. */
const WINDOW = 4;

/** Beyond this many places nobody sees whether neighbours are alike, and the work grows with the square. */
const MOST_PLACES = 60;

/**
 * How much value counts against being different: with 3, a near-duplicate (cosine 0.9) gives way to an item that is
 * worth up to 28% of the window's range less, one of the same kind (0.3) to one worth 1.6% less. Our choice.
 */
const VALUE_WEIGHT = 3;

/** Below this an item says nothing that those before it did not. */
const LEAST_GAIN = 1e-6;

/**
 * Puts the best items so that their set is likely under a determinantal point process: kernel `q_i q_j cos(i, j)`, with
 * `q = exp(3 · value)`, values scaled to 0..1 within the window, negative cosines as 0.
 *
 * @see Chen, Zhang and Zhou 2018, Fast Greedy MAP Inference for DPP, algorithm 1.
 * @see Wilhelm et al. 2018, Practical Diversified Recommendations on YouTube with DPPs.
 * @internal
 */
export function diversify(
  items: readonly RankedItem[],
  { vectors, count }: DiversityInput,
): readonly RankedItem[] {
  const places = Math.min(count, MOST_PLACES, items.length);
  const window = items.slice(0, places * WINDOW);
  const chosen = choose(window, vectors, places);
  const taken = new Set(chosen);
  const rest = window.filter((_, at) => !taken.has(at));
  const placed = chosen.flatMap((at, place) => mark(window[at], at, place));
  return [...placed, ...rest, ...items.slice(window.length)];
}

/** Only what came further up than its value alone would bring it was moved by this step. */
function mark(item: RankedItem | undefined, from: number, to: number): readonly RankedItem[] {
  if (item === undefined) return [];
  return [from > to ? { ...item, placedBy: 'diversity' } : item];
}

interface Row {
  readonly vector: Float32Array;
  readonly quality: number;
  /** The item's share of each place that is taken: its row of the Cholesky factor. */
  readonly shares: number[];
  /** What it would add to the determinant: its squared distance from the span of those placed. */
  gain: number;
}

/** Indices into the window, in the order of their places. */
function choose(window: readonly RankedItem[], vectors: Float32Array, places: number): readonly number[] {
  const rows = toRows(window, vectors);
  const chosen: number[] = [];
  while (chosen.length < places) {
    const best = findBest(rows);
    const row = rows[best];
    if (row === undefined) break;
    chosen.push(best);
    const length = Math.sqrt(row.gain);
    row.gain = 0;
    for (const other of rows) if (other.gain > LEAST_GAIN) takeOff(other, row, length);
  }
  return chosen;
}

function toRows(window: readonly RankedItem[], vectors: Float32Array): readonly Row[] {
  const values = window.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = most - least || 1;
  return window.map(({ row, value }) => {
    const quality = Math.exp((VALUE_WEIGHT * (value - least)) / range);
    const vector = vectors.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION);
    return {
      vector,
      quality,
      shares: [],
      gain: vector.some((number) => number !== 0) ? quality ** 2 : Number.NaN,
    };
  });
}

/** The first of the best, so that equals keep the order of value; -1 when none adds anything. */
function findBest(rows: readonly Row[]): number {
  let best = -1;
  let most = LEAST_GAIN;
  for (const [at, { gain }] of rows.entries()) {
    // Written so that NaN is never chosen: what has no vector stays in the order of value.
    if (!(gain > most)) continue;
    best = at;
    most = gain;
  }
  return best;
}

/** Takes off what an item has in common with the one just placed, beyond what those before it had. */
function takeOff(row: Row, placed: Row, length: number): void {
  const likeness = row.quality * placed.quality * toCosine(row.vector, placed.vector);
  const common = row.shares.reduce((sum, share, at) => sum + share * (placed.shares[at] ?? 0), 0);
  const share = (likeness - common) / length;
  row.shares.push(share);
  row.gain -= share ** 2;
}

function toCosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < INTEREST_DIMENSION; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return Math.max(0, sum);
}
