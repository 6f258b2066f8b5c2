import { toFeatureRows, type CatalogueText, type SparseRows } from '@curio/core';
import type { Part } from '../parts/systems.ts';

const LAST_ITEMS = 10;
const DECAY = 0.7;

/** Cosines in the sparse space that item-encoder 0.2.0 is fitted to: what its 64 numbers have to keep. */
export function createSparsePart(texts: readonly CatalogueText[]): Part {
  const { items, features, names } = toFeatureRows(texts);
  const sums = new Float64Array(names.length);
  const scores = new Float32Array(texts.length);
  return (history) => {
    sums.fill(0);
    scores.fill(0);
    for (const [back, row] of history.slice(-LAST_ITEMS).toReversed().entries())
      addRow(items, { row, share: DECAY ** back }, sums);
    for (const [feature, sum] of sums.entries())
      if (sum > 0) addRow(features, { row: feature, share: sum }, scores);
    return scores;
  };
}

interface Share {
  readonly row: number;
  readonly share: number;
}

function addRow(
  { starts, columns, weights }: SparseRows,
  { row, share }: Share,
  sums: Float64Array | Float32Array,
): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + share * (weights[at] ?? 0);
  }
}
