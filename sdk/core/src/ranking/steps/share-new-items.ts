import type { RankedItem } from '../arrange.ts';
import { NEW } from '../explain.ts';
import { toNewness } from '../prior.ts';
import { pullUp } from './pull-up.ts';

/** What the step needs beside the items. @internal */
export interface NewItemShare {
  /** 0..1 of every ten places, rounded up. */
  readonly share: number;
  /** Places that are shown. */
  readonly count: number;
  /** ms UTC. */
  readonly nowMs: number;
}

const WINDOW = 10;

/** Sees to it that every ten places hold their share of new items, best first, while there are any. @internal */
export function shareNewItems(
  items: readonly RankedItem[],
  { share, count, nowMs }: NewItemShare,
): readonly RankedItem[] {
  const isNew = ({ candidate }: RankedItem): boolean => toNewness(candidate, nowMs) >= NEW;
  let placed = items;
  for (let start = 0; start < count; start += WINDOW) {
    const end = Math.min(start + WINDOW, count);
    const wanted = Math.ceil(share * (end - start));
    const held = placed.slice(start, end).filter(isNew).length;
    for (let missing = wanted - held; missing > 0; missing -= 1) {
      const from = placed.findIndex((item, at) => at >= end && isNew(item));
      if (from === -1) return placed;
      placed = pullUp(placed, { from, to: end - missing }, { placedBy: 'new-item-share' });
    }
  }
  return placed;
}
