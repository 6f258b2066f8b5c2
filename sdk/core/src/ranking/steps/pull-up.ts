import type { RankedItem } from '../arrange.ts';

/** A move, by index; `to` is a place that is not held. */
interface Move {
  readonly from: number;
  readonly to: number;
  /** What keeps its place whatever moves. */
  readonly isHeld: (item: RankedItem) => boolean;
}

/**
 * Moves one item up; every free item between steps down by one free place. Places that are not there change nothing.
 *
 * @param mark - what the move says of the item.
 * @internal
 */
export function pullUp(
  items: readonly RankedItem[],
  { from, to, isHeld }: Move,
  mark: Pick<RankedItem, 'placedBy'> & Partial<RankedItem>,
): readonly RankedItem[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || from < to) return items;
  const placed = [...items];
  let carried: RankedItem = { ...moved, ...mark };
  for (let at = to; at <= from; at += 1) {
    const here = items[at];
    if (here === undefined || (at !== from && isHeld(here))) continue;
    placed[at] = carried;
    carried = here;
  }
  return placed;
}

/**
 * The best of the items that qualify, from a place on.
 *
 * @returns its index; -1 when there is none. Equal values are decided by id, so that no other order counts.
 * @internal
 */
export function findBest(
  items: readonly RankedItem[],
  start: number,
  qualifies: (item: RankedItem) => boolean,
): number {
  let best = -1;
  for (let at = start; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || !qualifies(item)) continue;
    if (best === -1 || isBetter(item, items[best])) best = at;
  }
  return best;
}

function isBetter(item: RankedItem, other: RankedItem | undefined): boolean {
  if (other === undefined || item.value !== other.value) return item.value > (other?.value ?? -Infinity);
  return item.candidate.id < other.candidate.id;
}

/** Rooms on air or coming, and what stands in a campaign's place: no later step moves them. @internal */
export function isPromised({ candidate, placedBy }: RankedItem): boolean {
  const { liveState } = candidate;
  return placedBy === 'campaign' || liveState === 'on-air' || liveState === 'coming';
}
