import { quantiseVectors } from '@curio/core';
import type { QuantisedVectors } from '@curio/inference';
import { createRandom } from '../ranker-model.ts';

/** Numbers of one vector. */
export const DIMENSION = 64;

/** Unit vectors around 500 centres, as texts of a catalogue lie: `[count, 64]`. */
export function createVectors(count: number): Float32Array {
  const random = createRandom(5);
  const centres = Array.from({ length: 500 }, () => Float32Array.from({ length: DIMENSION }, random));
  const vectors = new Float32Array(count * DIMENSION);
  for (let row = 0; row < count; row += 1) {
    const centre = centres[row % centres.length] ?? new Float32Array(DIMENSION);
    const vector = centre.map((value) => value + random() * 0.8);
    const length = Math.hypot(...vector);
    vectors.set(
      vector.map((value) => value / length),
      row * DIMENSION,
    );
  }
  return vectors;
}

/** As a catalogue's vectors file holds them. */
export function quantise(vectors: Float32Array): QuantisedVectors {
  const { values, scales } = quantiseVectors(vectors);
  return { rows: values, scales };
}

/** One row: `[64]`. */
export function toRow(vectors: Float32Array, row: number): Float32Array {
  return vectors.subarray(row * DIMENSION, (row + 1) * DIMENSION);
}

/** How many of the expected rows were found. */
export function countHits(found: Iterable<number>, expected: readonly number[]): number {
  const rows = new Set(found);
  return expected.filter((row) => rows.has(row)).length;
}

/** Does the work and notes how long it took. */
export function time<Value>(work: () => Value, times: number[]): Value {
  const startedAt = performance.now();
  const value = work();
  times.push(performance.now() - startedAt);
  return value;
}
