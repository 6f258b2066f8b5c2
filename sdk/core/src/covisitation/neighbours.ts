/** What goes with one item; `weights[i]` is that of `rows[i]`, above 0. @public */
export interface Neighbours {
  readonly rows: Int32Array;
  readonly weights: Float32Array;
}

/** Gives an item's neighbours; a row that there is not has none. @internal */
export type FindNeighbours = (row: number) => Neighbours;

/** Adds up what speaks for each row. @internal */
export interface NeighbourSums {
  /** @param weight - at least 0. */
  add(row: number, weight: number): void;
  /** Gives the sums in the order of their first addition, and begins anew. */
  take(): Neighbours;
}

/** One list of sums for as many items, used over and over. @internal */
export function createNeighbourSums(itemCount: number): NeighbourSums {
  const sums = new Float64Array(itemCount);
  const found: number[] = [];
  return {
    add(row, weight) {
      if (!(weight > 0)) return;
      if (sums[row] === 0) found.push(row);
      sums[row] = (sums[row] ?? 0) + weight;
    },
    take() {
      const rows = Int32Array.from(found);
      const weights = Float32Array.from(rows, (row) => sums[row] ?? 0);
      for (const row of found) sums[row] = 0;
      found.length = 0;
      return { rows, weights };
    },
  };
}

/** The strongest, in order; of equal ones the lower rows first. What is not above 0, or no number, is left out. @internal */
export function takeStrongest({ rows, weights }: Neighbours, most: number): Neighbours {
  const places = Array.from(rows.keys())
    .filter((at) => (weights[at] ?? 0) > 0 && Number.isFinite(weights[at]))
    .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0))
    .slice(0, most);
  return {
    rows: Int32Array.from(places, (at) => rows[at] ?? 0),
    weights: Float32Array.from(places, (at) => weights[at] ?? 0),
  };
}

/**
 * Finds the neighbours of every row once, and holds the strongest of each: 8 bytes of memory for each of `most`.
 *
 * @returns views that are not to be changed.
 * @internal
 */
export function holdNeighbours(itemCount: number, find: FindNeighbours, most: number): FindNeighbours {
  const rows = new Int32Array(itemCount * most);
  const weights = new Float32Array(itemCount * most);
  const counts = new Uint32Array(itemCount);
  for (let row = 0; row < itemCount; row += 1) {
    const strongest = takeStrongest(find(row), most);
    rows.set(strongest.rows, row * most);
    weights.set(strongest.weights, row * most);
    counts[row] = strongest.rows.length;
  }
  return (row) => {
    const [from, count] = [row * most, counts[row] ?? 0];
    return { rows: rows.subarray(from, from + count), weights: weights.subarray(from, from + count) };
  };
}
