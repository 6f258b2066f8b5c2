import type { RankedItem } from '../arrange.ts';
import { isPromised } from './pull-up.ts';

/** What the step needs beside the items. @internal */
export interface Exploration {
  /** 0..1 of the places that are shown. */
  readonly share: number;
  /** Places that are shown. */
  readonly count: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Ids that the visitor has seen. */
  readonly seen: ReadonlyMap<string, number>;
}

/** One place in so many may be given by chance. */
const SPACING = 10;

/** The place is past the middle of its stretch: late enough not to spoil the start, early enough to be seen. */
const OFFSET = 0.6;

/** Drawn from the best of what the order left out. */
const POOL = 40;

/**
 * Gives a share of the places, by chance, to items that the order left out and the visitor has not seen. The last step:
 * a drawn item changes places with the one it takes its place from, and nothing else moves.
 *
 * Each of the places explores with the same probability and draws evenly from a pool of its own. Both are kept as the
 * item's propensity, for whoever learns from what follows; every other place has a propensity of 1.
 *
 * @internal
 */
export function explore(items: readonly RankedItem[], input: Exploration): readonly RankedItem[] {
  const { share, count, random } = input;
  const places = listPlaces(items, count);
  const probability = Math.min(1, (share * count) / Math.max(1, places.length));
  if (!(probability > 0)) return items;
  const pool = listPool(items, input);
  const placed = [...items];
  for (const [order, to] of places.entries()) {
    const own = pool.filter((_, at) => at % places.length === order);
    const kept = items[to];
    if (own.length === 0 || kept === undefined) continue;
    // Both numbers are drawn whatever comes of them, so that one place's chance says nothing about the next one's.
    const [isDrawn, from] = [random() < probability, own[Math.floor(random() * own.length)] ?? to];
    const drawn = items[from];
    placed[to] = { ...kept, propensity: 1 - probability };
    if (!isDrawn || drawn === undefined) continue;
    placed[to] = { ...drawn, ...EXPLORED, propensity: probability / own.length };
    placed[from] = kept;
  }
  return placed;
}

const EXPLORED = { placedBy: 'exploration', because: { kind: 'explore' } } as const;

/** One place of each stretch, as near to its wanted place as nobody was promised. */
function listPlaces(items: readonly RankedItem[], count: number): readonly number[] {
  if (count < 2) return [];
  const stretches = Math.ceil(count / SPACING);
  return Array.from({ length: stretches }, (_, stretch) => {
    const end = Math.floor(((stretch + 1) * count) / stretches);
    const wanted = Math.floor(((stretch + OFFSET) * count) / stretches);
    return items.findIndex((item, at) => at >= wanted && at < end && isFree(item));
  }).filter((at) => at !== -1);
}

function isFree(item: RankedItem): boolean {
  return !isPromised(item) && item.placedBy !== 'new-item-share';
}

/** Indices of what nobody would be shown. */
function listPool(items: readonly RankedItem[], { count, seen }: Exploration): readonly number[] {
  const pool: number[] = [];
  for (const [at, item] of items.slice(count, count + 10 * POOL).entries())
    if (pool.length < POOL && isFree(item) && !seen.has(item.candidate.id)) pool.push(count + at);
  return pool;
}
