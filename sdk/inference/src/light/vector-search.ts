import { createKernels, FIRST_ADDRESS } from './kernels.ts';

/** Vectors of 64 int8 with a scale each, as a vectors file holds them: row · scale is the vector. @public */
export interface QuantisedVectors {
  /** `[n, 64]`, row-major. */
  readonly rows: Int8Array;
  /** `[n]`. */
  readonly scales: Float32Array;
}

/** What a search found, best first. @public */
export interface Found {
  readonly rows: Int32Array;
  /** Dot products with the query. */
  readonly scores: Float32Array;
}

const DIMENSION = 64;

/**
 * Exact search of a whole catalogue by dot products of int8: below 100,000 vectors faster than any index, and without
 * one. The query is rounded to int8 as well, which costs about one of a hundred results.
 *
 * @returns a function from a query `[64]` and a count to the nearest rows.
 * @throws what `WebAssembly` throws where there is none, or where a policy refuses it.
 * @public
 */
export function createVectorSearch({
  rows,
  scales,
}: QuantisedVectors): (query: Float32Array, count: number) => Found {
  const total = scales.length;
  const rowsAt = FIRST_ADDRESS + DIMENSION;
  const scalesAt = align(rowsAt + total * DIMENSION);
  const scoresAt = align(scalesAt + total * 4);
  const { memory, byName } = createKernels(scoresAt + total * 4 + 16, false);
  new Int8Array(memory.buffer, rowsAt, total * DIMENSION).set(rows);
  new Float32Array(memory.buffer, scalesAt, total).set(scales);
  const queryBytes = new Int8Array(memory.buffer, FIRST_ADDRESS, DIMENSION);
  const scores = new Float32Array(memory.buffer, scoresAt, total);
  return (query, count) => {
    const scale = quantise(query, queryBytes);
    byName['dots8']?.(FIRST_ADDRESS, rowsAt, scalesAt, scoresAt, total);
    return pickLargest(scores, Math.min(count, total), scale);
  };
}

function align(address: number): number {
  return Math.ceil(address / 16) * 16;
}

/** Writes the query as int8; its largest number becomes 127. */
function quantise(query: Float32Array, target: Int8Array): number {
  const most = query.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const scale = most === 0 ? 1 : most / 127;
  for (let at = 0; at < DIMENSION; at += 1) target[at] = Math.round((query[at] ?? 0) / scale);
  return scale;
}

/** The rows of the largest scores, best first; among equals the earlier. A heap whose top is the worst kept. */
function pickLargest(scores: Float32Array, count: number, scale: number): Found {
  const heap = new Int32Array(count);
  if (count === 0) return { rows: heap, scores: new Float32Array() };
  const isWorse = (one: number, other: number): boolean => {
    const [a, b] = [scores[one] ?? 0, scores[other] ?? 0];
    return a < b || (a === b && one > other);
  };
  const sink = (from: number, size: number): void => {
    const moved = heap[from] ?? 0;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      const worse = right < size && isWorse(heap[right] ?? 0, heap[child] ?? 0) ? right : child;
      if (!isWorse(heap[worse] ?? 0, moved)) break;
      heap[at] = heap[worse] ?? 0;
      at = worse;
    }
    heap[at] = moved;
  };
  for (let row = 0; row < count; row += 1) heap[row] = row;
  for (let at = (count >> 1) - 1; at >= 0; at -= 1) sink(at, count);
  let floor = scores[heap[0] ?? 0] ?? 0;
  for (let row = count; row < scores.length; row += 1) {
    if ((scores[row] ?? 0) <= floor) continue;
    heap[0] = row;
    sink(0, count);
    floor = scores[heap[0]] ?? 0;
  }
  const rows = heap.toSorted((one, other) => (isWorse(one, other) ? 1 : -1));
  return { rows, scores: Float32Array.from(rows, (row) => (scores[row] ?? 0) * scale) };
}
