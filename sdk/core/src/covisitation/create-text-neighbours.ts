import { takeStrongest, type FindNeighbours, type Neighbours } from './neighbours.ts';
import { eachEntry, toTextRows } from './text-rows.ts';
import type { NeighbourText } from './text-terms.ts';

/**
 * Finds the items whose texts are nearest, by the cosine of TF-IDF over the words of title, brand and category, in any
 * language; exactly, by an index from terms to items.
 *
 * @param texts - in the order of the rows; an item without a letter or digit is nobody's neighbour.
 * @param most - so many are found of an item.
 * @returns what gives the nearest others of an item, strongest first; one that shares no term, or whose row there is none,
 * has none.
 * @see Salton and Buckley 1988, Term-weighting approaches in automatic text retrieval.
 * @internal
 */
export function createTextNeighbours(texts: Iterable<NeighbourText>, most: number): FindNeighbours {
  const { items, terms } = toTextRows(texts);
  const itemCount = items.starts.length - 1;
  const cosines = new Float64Array(itemCount);
  const found = new Uint32Array(itemCount);
  return (row) => {
    const count = addCosines(row);
    const those = found.subarray(0, count);
    const nearest = takeNearest(those, cosines, most);
    for (const other of those) cosines[other] = 0;
    return nearest;
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

/** The highest of those found, in order; of equal ones the lower rows. */
function takeNearest(found: Uint32Array, cosines: Float64Array, most: number): Neighbours {
  const floor = findFloor(found, cosines, most);
  const near = found.filter((row) => (cosines[row] ?? 0) >= floor);
  return takeStrongest(
    { rows: Int32Array.from(near), weights: Float32Array.from(near, (row) => cosines[row] ?? 0) },
    most,
  );
}

/** The floor is found to this part of a cosine. */
const FLOOR_STEPS = 1024;

/** What the `most` highest reach, or a little less: only those need be sorted. */
function findFloor(found: Uint32Array, cosines: Float64Array, most: number): number {
  if (found.length <= most) return 0;
  const reached = new Uint32Array(FLOOR_STEPS + 1);
  for (const row of found) {
    const step = Math.min(FLOOR_STEPS, Math.floor((cosines[row] ?? 0) * FLOOR_STEPS));
    reached[step] = (reached[step] ?? 0) + 1;
  }
  let step = FLOOR_STEPS;
  for (let above = reached[step] ?? 0; above < most && step > 0; above += reached[step] ?? 0) step -= 1;
  // Half a step less, so that nothing is lost to rounding.
  return (step - 0.5) / FLOOR_STEPS;
}
