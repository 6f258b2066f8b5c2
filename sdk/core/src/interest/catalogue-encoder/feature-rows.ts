import { turn, type SparseRows } from '../../covisitation/text-rows.ts';
import { toItemFeatures, type CatalogueText } from './item-features.ts';

/** What the items of a catalogue share: the space whose neighbours {@link encodeCatalogue} keeps. @public */
export interface FeatureRows {
  /** Items by features; each row has length 1, or nothing where the item shares nothing that tells it from all. */
  readonly items: SparseRows;
  /** The same by features: which items have each. */
  readonly features: SparseRows;
  /** By feature. */
  readonly names: readonly string[];
}

/** What one item alone has says nothing of others. */
const LEAST_ITEMS = 2;

/**
 * Weighs each shared feature by `ln(items / items that have it)`; one that all have counts nothing.
 *
 * @param texts - in the order of the rows.
 * @public
 */
export function toFeatureRows(texts: readonly CatalogueText[]): FeatureRows {
  const found = texts.map(toItemFeatures);
  const shared = [...countItems(found)].filter(([, count]) => count >= LEAST_ITEMS && count < texts.length);
  const rarities = shared.map(([, count]) => Math.log(texts.length / count));
  const columns = new Map(shared.map(([name], column) => [name, column] as const));
  const [starts, taken, weights]: [number[], number[], number[]] = [[0], [], []];
  for (const features of found) {
    for (const [name, weight] of features) {
      const column = columns.get(name);
      if (column === undefined) continue;
      taken.push(column);
      weights.push(weight * (rarities[column] ?? 0));
    }
    toUnitLength(weights, starts.at(-1) ?? 0);
    starts.push(taken.length);
  }
  const items = {
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(taken),
    weights: Float32Array.from(weights),
  };
  return {
    items,
    features: turn(
      items,
      shared.map(([, count]) => count),
    ),
    names: shared.map(([name]) => name),
  };
}

function countItems(found: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of found)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Brings the numbers from a place on to length 1 together. */
function toUnitLength(weights: number[], from: number): void {
  let square = 0;
  for (let at = from; at < weights.length; at += 1) square += (weights[at] ?? 0) ** 2;
  for (let at = from; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / Math.sqrt(square);
}
