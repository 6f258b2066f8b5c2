import { toTextTerms, type NeighbourText } from './text-terms.ts';

/** A sparse matrix by rows: row `i` has the columns and weights from `starts[i]` to `starts[i + 1] - 1`. @public */
export interface SparseRows {
  /** `[rows + 1]`, rising from 0. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/** Items as TF-IDF of their terms. @internal */
export interface TextRows {
  /** Items by terms; each row has length 1, or nothing where the item has no letter and no digit. */
  readonly items: SparseRows;
  /** The same by terms: which items have each. */
  readonly terms: SparseRows;
}

/**
 * Weighs each term by `ln((1 + items) / (1 + items that have it)) + 1`. Memory holds 16 bytes for each term of each item, and
 * every term once.
 *
 * @internal
 */
export function toTextRows(texts: Iterable<NeighbourText>): TextRows {
  const { starts, columns, weights, frequencies } = countTerms(texts);
  const itemCount = starts.length - 1;
  const rarity = Float64Array.from(frequencies, (count) => Math.log((1 + itemCount) / (1 + count)) + 1);
  const items = { starts, columns, weights };
  for (let row = 0; row < itemCount; row += 1) weigh(items, row, rarity);
  return { items, terms: turn(items, frequencies) };
}

/** Goes through what a row has; a row that there is not has nothing. @internal */
export function eachEntry(
  { starts, columns, weights }: SparseRows,
  row: number,
  visit: (column: number, weight: number) => void,
): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? end; at < end; at += 1) visit(columns[at] ?? 0, weights[at] ?? 0);
}

/** Brings a row to length 1. */
function weigh({ starts, columns, weights }: SparseRows, row: number, rarity: Float64Array): void {
  const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  let square = 0;
  for (let at = from; at < to; at += 1) {
    const weight = (weights[at] ?? 0) * (rarity[columns[at] ?? 0] ?? 0);
    weights[at] = weight;
    square += weight * weight;
  }
  for (let at = from; at < to; at += 1) weights[at] = (weights[at] ?? 0) / Math.sqrt(square);
}

interface CountedTerms extends SparseRows {
  /** By term: how many items have it. */
  readonly frequencies: readonly number[];
}

function countTerms(texts: Iterable<NeighbourText>): CountedTerms {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const [starts, columns, weights]: [number[], number[], number[]] = [[0], [], []];
  for (const text of texts) {
    for (const [term, weight] of toTextTerms(text)) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      columns.push(number);
      weights.push(weight);
    }
    starts.push(columns.length);
  }
  return {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    weights: Float32Array.from(weights),
    frequencies,
  };
}

/** Rows to columns; within one, the order of the rows. @param frequencies - by column: how many rows have it. @internal */
export function turn(items: SparseRows, frequencies: readonly number[]): SparseRows {
  const turned = {
    starts: new Uint32Array(frequencies.length + 1),
    columns: new Uint32Array(items.columns.length),
    weights: new Float32Array(items.columns.length),
  };
  for (const [column, count] of frequencies.entries())
    turned.starts[column + 1] = (turned.starts[column] ?? 0) + count;
  const next = turned.starts.slice();
  for (let row = 0; row + 1 < items.starts.length; row += 1)
    eachEntry(items, row, (column, weight) => {
      const place = next[column] ?? 0;
      turned.columns[place] = row;
      turned.weights[place] = weight;
      next[column] = place + 1;
    });
  return turned;
}
