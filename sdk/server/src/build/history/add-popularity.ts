import type { Live, Video } from '@curio/core';
import { mapSequence, type OpenCatalog } from '../sources/open-catalog.ts';
import type { KnownActs } from './known-acts.ts';

/** What an act counts for each later one of its visitor: PRIOR_DECAY of models/train/zero_shot/neighbour_ranker.py. */
const LATER = 0.3;

/** As fine as a person tells two items apart. */
const STEPS = 1000;

/**
 * Tells how popular each item is by what visitors did last, where the source says nothing of it. A clip or room has what was done
 * with it and the most of what was done with a product that it shows.
 *
 * @param known - the acts on what this catalogue has.
 * @returns a catalogue whose items have `popularity`: the share of the catalogue that had less, and half of what had as much.
 * @internal
 */
export function addPopularity(catalog: OpenCatalog, known: KnownActs): OpenCatalog {
  const { rows } = known;
  const shares = toShares(addShown(catalog, rows, sumLate(known)));
  const add = <Item extends { readonly id: string; readonly popularity?: number }>(item: Item): Item => ({
    ...item,
    popularity: item.popularity ?? shares[rows.get(item.id) ?? -1] ?? 0,
  });
  return {
    ...catalog,
    frame: { ...catalog.frame, lives: catalog.frame.lives.map(add) },
    products: mapSequence(catalog.products, add),
    videos: mapSequence(catalog.videos, add),
  };
}

/** By row: what a visitor did last counts 1, what came before it less and less. */
function sumLate({ rows, sequences }: KnownActs): Float64Array {
  const sums = new Float64Array(rows.size);
  for (const sequence of sequences)
    for (let back = 0; back < sequence.length; back += 1) {
      const row = sequence[sequence.length - 1 - back] ?? 0;
      sums[row] = (sums[row] ?? 0) + LATER ** back;
    }
  return sums;
}

function addShown(
  { frame, videos }: OpenCatalog,
  rows: ReadonlyMap<string, number>,
  sums: Float64Array,
): Float64Array {
  const all = sums.slice();
  for (const list of [videos, frame.lives])
    for (const item of list) {
      const row = rows.get(item.id) ?? 0;
      const shown = listShown(item).map((id) => sums[rows.get(id) ?? -1] ?? 0);
      all[row] = (sums[row] ?? 0) + Math.max(0, ...shown);
    }
  return all;
}

function listShown(item: Video | Live): readonly string[] {
  const shown = item.moments.map(({ productId }) => productId);
  return 'productIds' in item ? [...item.productIds, ...shown] : shown;
}

/** The share that has less, and half of those that have as much, rounded. */
function toShares(sums: Float64Array): Float64Array {
  const sorted = sums.toSorted();
  const shares = new Map<number, number>();
  for (let from = 0, end = 0; from < sorted.length; from = end) {
    const value = sorted[from] ?? 0;
    end = from + 1;
    while (sorted[end] === value) end += 1;
    shares.set(value, Math.round((STEPS * (from + end)) / 2 / sorted.length) / STEPS);
  }
  return sums.map((value) => shares.get(value) ?? 0);
}
