import { INTEREST_DIMENSION } from '../interest/profile.ts';

/**
 * How near each row of a matrix is to a vector, by plain dot products: about a millisecond for 10,000 items, no more than
 * asking a worker would take.
 *
 * @param matrix - `[n, 64]` float32, row-major, rows of unit length.
 * @param vector - `[64]` float32 of unit length.
 * @returns `[n]`, -1..1.
 * @public
 */
export function toCosines(matrix: Float32Array, vector: Float32Array): Float32Array {
  const cosines = new Float32Array(matrix.length / INTEREST_DIMENSION);
  for (let row = 0; row < cosines.length; row += 1) {
    const start = row * INTEREST_DIMENSION;
    let sum = 0;
    for (let at = 0; at < INTEREST_DIMENSION; at += 1) sum += (matrix[start + at] ?? 0) * (vector[at] ?? 0);
    cosines[row] = sum;
  }
  return cosines;
}
