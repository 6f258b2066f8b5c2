import { INTEREST_DIMENSION, quantiseVectors, toFloat32Matrix } from '@curio/core';
import { createVectorSearch } from '@curio/inference';

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
  const items = quantiseVectors(vectors);
  const search = createVectorSearch({ rows: items.values, scales: items.scales });
  return (taste) => {
    const { rows } = search(taste, MOST_SCORED);
    return { rows, candidates: toFloat32Matrix(items, rows) };
  };
}
