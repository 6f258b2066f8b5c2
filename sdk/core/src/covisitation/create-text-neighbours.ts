import { toCoVisitTable, type CoVisitTable } from './co-visit-table.ts';
import type { Neighbours } from './count-co-visits.ts';
import { eachEntry, toTextRows } from './text-rows.ts';
import type { NeighbourText } from './text-terms.ts';

/** So many of an item are found, before those with little history are raised. On validation 50 finds no more. */
const NEAREST = 20;

/**
 * An item that nobody acted on counts twice, one of 9 acts 1.1 times. On half the validation users of Amazon Beauty, beside
 * counts, HR@10 of all and of cold items was .1199 and .0786 with 0, .1206 and .0938 with 1, .1167 and .1051 with 3.
 */
const NEW_ITEM_GAIN = 1;

/**
 * Finds the items whose texts are nearest, by the cosine of TF-IDF over the words of title, brand and category, in any
 * language; exactly, by an index from terms to items.
 *
 * @param texts - in the order of the rows; an item without a letter or digit is nobody's neighbour.
 * @param acts - by row, how often visitors acted on an item: the fewer, the more its text counts. Without a history there
 * is none, and cosines stay as they are.
 * @returns what gives an item's 20 nearest others; an item that shares no term, or whose row there is none, has none.
 * @see Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval.
 * @internal
 */
export function createTextNeighbours(
  texts: Iterable<NeighbourText>,
  acts: ArrayLike<number> | null = null,
): (row: number) => Neighbours {
  const { items, terms } = toTextRows(texts);
  const itemCount = items.starts.length - 1;
  const cosines = new Float64Array(itemCount);
  const found = new Uint32Array(itemCount);
  return (row) => {
    const count = addCosines(row);
    const nearest = takeNearest(found.subarray(0, count), cosines);
    for (let at = 0; at < count; at += 1) cosines[found[at] ?? 0] = 0;
    return {
      rows: nearest.rows,
      weights: nearest.weights.map((cosine, at) => cosine * toLoudness(acts, nearest.rows[at] ?? 0)),
    };
  };

  /** Fills `cosines` and `found`. @returns how many were found. */
  function addCosines(row: number): number {
    let count = 0;
    eachEntry(items, row, (term, weight) => {
      eachEntry(terms, term, (other, share) => {
        if (other === row) return;
        const sum = cosines[other] ?? 0;
        if (sum === 0) {
          found[count] = other;
          count += 1;
        }
        cosines[other] = sum + weight * share;
      });
    });
    return count;
  }
}

/**
 * Neighbours by text that a table keeps of an item: 41 bytes an item. On validation users of Amazon Beauty 20 of them gain
 * less than a hundredth beside counts, and nothing alone.
 */
const KEPT_NEIGHBOURS = 12;

/**
 * Makes the table of neighbours by text that a catalogue ships.
 *
 * @param count - how many texts there are.
 * @see `createTextNeighbours` for `texts` and `acts`.
 * @public
 */
export function toTextTable(
  count: number,
  texts: Iterable<NeighbourText>,
  acts: ArrayLike<number> | null = null,
): CoVisitTable {
  return toCoVisitTable(count, createTextNeighbours(texts, acts), KEPT_NEIGHBOURS);
}

function toLoudness(acts: ArrayLike<number> | null, row: number): number {
  return acts === null ? 1 : 1 + NEW_ITEM_GAIN / (1 + (acts[row] ?? 0));
}

/** The highest of those found, in order; of equal ones the lower rows. */
function takeNearest(found: Uint32Array, cosines: Float64Array): Neighbours {
  const rows = new Int32Array(Math.min(NEAREST, found.length));
  const weights = new Float32Array(rows.length);
  let held = 0;
  for (const row of found) {
    const cosine = Math.fround(cosines[row] ?? 0);
    if (held === rows.length && !isBefore(held - 1)) continue;
    let at = held < rows.length ? held : held - 1;
    held = Math.min(rows.length, held + 1);
    for (; at > 0 && isBefore(at - 1); at -= 1) {
      rows[at] = rows[at - 1] ?? 0;
      weights[at] = weights[at - 1] ?? 0;
    }
    rows[at] = row;
    weights[at] = cosine;

    function isBefore(place: number): boolean {
      const other = weights[place] ?? 0;
      return cosine > other || (cosine === other && row < (rows[place] ?? 0));
    }
  }
  return { rows, weights };
}
