import { takeStrongest, type Neighbours } from './neighbours.ts';

/**
 * What goes with each item of a catalogue, in the order of `listItems`: the neighbours of row `i` are
 * `rows[starts[i]]` to `rows[starts[i + 1] - 1]`, each worth its code times `scales[i]`.
 *
 * @public
 */
export interface CoVisitTable {
  readonly count: number;
  /** `[count + 1]`, rising from 0. */
  readonly starts: Uint32Array;
  /** `[count]` float32, at least 0. */
  readonly scales: Float32Array;
  readonly rows: Uint32Array;
  /** 1..255. */
  readonly codes: Uint8Array;
}

/** Most neighbours that a row can have: their number is one byte. @internal */
export const MOST_NEIGHBOURS = 255;

/**
 * How many neighbours a table keeps of an item, strongest first: about 155 bytes an item. On validation users of Amazon
 * Beauty NDCG@10 of both tables' sum was .0752 with 20 and 12, and .0770 with 50 of each.
 */
const KEPT_NEIGHBOURS = 50;

/** Codes go from 1 to this: a neighbour that rounds to 0 is left out. */
const MAX_CODE = 255;

/**
 * Makes the table that a catalogue ships: of each item its strongest neighbours, weights as bytes with one scale an item.
 *
 * @param neighboursOf - weights that are not above 0 are left out; among equals the lower row comes first.
 * @param most - neighbours kept of an item, 1..255.
 * @public
 */
export function toCoVisitTable(
  count: number,
  neighboursOf: (row: number) => Neighbours,
  most: number = KEPT_NEIGHBOURS,
): CoVisitTable {
  const starts = new Uint32Array(count + 1);
  const scales = new Float32Array(count);
  const rows: number[] = [];
  const codes: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const kept = takeStrongest(neighboursOf(row), Math.min(MOST_NEIGHBOURS, most));
    const scale = Math.fround((kept.weights[0] ?? 0) / MAX_CODE);
    scales[row] = scale;
    for (const [at, other] of kept.rows.entries()) {
      const code = scale === 0 ? 0 : Math.min(MAX_CODE, Math.round((kept.weights[at] ?? 0) / scale));
      if (code === 0) continue;
      rows.push(other);
      codes.push(code);
    }
    starts[row + 1] = rows.length;
  }
  return { count, starts, scales, rows: Uint32Array.from(rows), codes: Uint8Array.from(codes) };
}
