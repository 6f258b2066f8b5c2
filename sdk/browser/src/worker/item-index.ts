import { INTEREST_DIMENSION, quantiseVectors } from '@curio/core';
import { createVectorSearch, type QuantisedVectors } from '@curio/inference';

/** What the contract of a ranker allows in one call: 6 ms here, and all that a person will ever scroll through. */
const MOST_SCORED = 2000;

/** The items that a model is asked about. @internal */
export interface Picked {
  /** `null` for all, in their order. */
  readonly rows: Int32Array | null;
  /** `[n, 64]` float32, row-major. */
  readonly candidates: Float32Array;
}

/**
 * Picks those of a catalogue that are worth a model's time: all of a small one; a larger one is held as int8, a quarter of
 * the bytes, and searched row by row for the nearest to a taste.
 *
 * @param vectors - `[n, 64]` float32, row-major, finite.
 * @throws what `WebAssembly` throws where there is none, for a catalogue that must be searched; `CurioError` for a number
 * that is not finite.
 * @internal
 */
export function createItemIndex(vectors: Float32Array): (taste: Float32Array) => Picked {
  if (vectors.length <= MOST_SCORED * INTEREST_DIMENSION) return () => ({ rows: null, candidates: vectors });
  const { values, scales } = quantiseVectors(vectors);
  const items = { rows: values, scales };
  const search = createVectorSearch(items);
  return (taste) => {
    const { rows } = search(taste, MOST_SCORED);
    return { rows, candidates: expand(items, rows) };
  };
}

function expand({ rows, scales }: QuantisedVectors, chosen: Int32Array): Float32Array {
  const matrix = new Float32Array(chosen.length * INTEREST_DIMENSION);
  for (const [at, row] of chosen.entries()) {
    const scale = scales[row] ?? 0;
    for (let column = 0; column < INTEREST_DIMENSION; column += 1)
      matrix[at * INTEREST_DIMENSION + column] = (rows[row * INTEREST_DIMENSION + column] ?? 0) * scale;
  }
  return matrix;
}
