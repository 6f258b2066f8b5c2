import { INTEREST_DIMENSION } from '../../profile.ts';
import type { FitKernel } from './fit-vectors.ts';
import type { NearestRows } from '../nearest-rows.ts';
import { SHARPNESS } from './poisson-loss.ts';

/** What the catalogue before had, so that vectors of it and of this one may be compared. @public */
export interface KeptFit {
  readonly kernel: FitKernel;
  /** `[n, 64]` in the order of the texts; what stands in the rows of newcomers is not read. Not changed. */
  readonly vectors: Float32Array;
  /** Rows of the texts that the fit before did not have, rising. */
  readonly newcomers: Uint32Array;
}

/**
 * Leaves what was there, and lets each newcomer begin amid its nearest of those, or where its signs are when it has none.
 *
 * @param signs - `[n, 64]`.
 * @param nearest - of the newcomers.
 * @returns `[n, 64]`.
 * @internal
 */
export function placeNewcomers(
  { vectors }: KeptFit,
  signs: Float32Array,
  nearest: NearestRows,
): Float32Array {
  const start = vectors.slice();
  const newcomers = new Set(nearest.of);
  for (const [place, row] of nearest.of.entries()) {
    const own = signs.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION);
    const isSilent = own.every((value) => value === 0);
    const middle = isSilent ? null : toMiddle(vectors, listKept(nearest, place, newcomers));
    start.set(middle ?? own, row * INTEREST_DIMENSION);
  }
  return start;
}

interface Neighbour {
  readonly row: number;
  readonly closeness: number;
}

/** The nearest of one newcomer that have a place already. */
function listKept(
  { count, rows, closeness }: NearestRows,
  place: number,
  newcomers: ReadonlySet<number>,
): readonly Neighbour[] {
  return Array.from({ length: count }, (_, at) => ({
    row: rows[place * count + at] ?? 0,
    closeness: closeness[place * count + at] ?? 0,
  })).filter(({ row }) => !newcomers.has(row));
}

/** At unit length; `null` without neighbours that share something. */
function toMiddle(vectors: Float32Array, neighbours: readonly Neighbour[]): Float64Array | null {
  const sums = new Float64Array(INTEREST_DIMENSION);
  for (const { row, closeness } of neighbours) {
    const share = closeness ** SHARPNESS;
    for (let at = 0; at < INTEREST_DIMENSION; at += 1)
      sums[at] = (sums[at] ?? 0) + share * (vectors[row * INTEREST_DIMENSION + at] ?? 0);
  }
  const length = Math.hypot(...sums);
  return length === 0 ? null : sums.map((sum) => sum / length);
}
