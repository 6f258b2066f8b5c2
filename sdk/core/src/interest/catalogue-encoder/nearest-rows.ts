import { eachEntry } from '../../covisitation/text-rows.ts';
import type { FeatureRows } from './feature-rows.ts';

/** `[of, count]`, row-major: of each item so many others, and how close each is. @internal */
export interface NearestRows {
  /** Rows of the items whose nearest these are. */
  readonly of: Uint32Array;
  readonly count: number;
  readonly rows: Uint32Array;
  /** 0..1; 0 where nothing is shared. */
  readonly closeness: Float32Array;
}

/**
 * Finds the nearest of items by the cosine of what they share, exactly, by an index from features to items.
 *
 * @param most - of each item so many, or all others of a smaller catalogue. Where fewer share something, the items that
 * follow it in the catalogue's order fill up, so that none is a stranger to all.
 * @param of - rows of the items that are asked about.
 * @returns what it has found at last; on the way, after each item, the share of `of` that is done.
 * @internal
 */
export function* findNearest(
  { items, features }: FeatureRows,
  most: number,
  of: Uint32Array,
): Generator<number, NearestRows> {
  const total = items.starts.length - 1;
  const count = Math.max(0, Math.min(most, total - 1));
  const rows = new Uint32Array(of.length * count);
  const closeness = new Float32Array(of.length * count);
  const cosines = new Float64Array(total);
  const found = new Uint32Array(total);
  for (const [place, row] of of.entries()) {
    const size = addCosines(row);
    const from = place * count;
    const kept = keepHighest(found.subarray(0, size), cosines, rows.subarray(from, from + count));
    for (let at = from; at < from + kept; at += 1) closeness[at] = cosines[rows[at] ?? 0] ?? 0;
    fillUp(row, rows.subarray(from + kept, from + count));
    for (let at = 0; at < size; at += 1) cosines[found[at] ?? 0] = 0;
    yield (place + 1) / of.length;
  }
  return { of, count, rows, closeness };

  /** Fills `cosines` and `found`. @returns how many were found. */
  function addCosines(row: number): number {
    let size = 0;
    eachEntry(items, row, (feature, weight) => {
      const end = features.starts[feature + 1] ?? 0;
      for (let at = features.starts[feature] ?? end; at < end; at += 1) {
        const other = features.columns[at] ?? 0;
        if (other === row) continue;
        if (cosines[other] === 0) {
          found[size] = other;
          size += 1;
        }
        cosines[other] = (cosines[other] ?? 0) + weight * (features.weights[at] ?? 0);
      }
    });
    return size;
  }

  /** `cosines` still tells who is among the nearest: whoever shares nothing is not. */
  function fillUp(row: number, places: Uint32Array): void {
    for (let step = 1, at = 0; at < places.length; step += 1) {
      const other = (row + step) % total;
      if (cosines[other] !== 0) continue;
      places[at] = other;
      at += 1;
    }
  }
}

/** Puts the found of highest value into a list, in no order. @returns how many. */
function keepHighest(found: Uint32Array, values: Float64Array, into: Uint32Array): number {
  const size = Math.min(into.length, found.length);
  into.set(found.subarray(0, size));
  if (size === found.length) return size;
  for (let at = (size >> 1) - 1; at >= 0; at -= 1) sink(into, values, at);
  let least = readTop(into, values);
  for (let at = size; at < found.length; at += 1) {
    const row = found[at] ?? 0;
    if ((values[row] ?? 0) <= least) continue;
    into[0] = row;
    sink(into, values, 0);
    least = readTop(into, values);
  }
  return size;
}

function readTop(heap: Uint32Array, values: Float64Array): number {
  return values[heap[0] ?? 0] ?? 0;
}

/** Brings a heap whose top is the least into order again, from a place down. */
function sink(heap: Uint32Array, values: Float64Array, from: number): void {
  const moved = heap[from] ?? 0;
  const value = values[moved] ?? 0;
  let at = from;
  for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    if (right < heap.length && valueAt(right) < valueAt(child)) child = right;
    if (valueAt(child) >= value) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = moved;

  function valueAt(place: number): number {
    return values[heap[place] ?? 0] ?? 0;
  }
}
