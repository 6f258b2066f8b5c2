import type { RankedItem } from '../arrange.ts';
import { NEW } from '../reasons/explain.ts';
import { toNewness } from '../scores/prior.ts';
import { findBest, isPromised, pullUp } from './pull-up.ts';

/** What the step needs beside the items. @internal */
export interface NewItemShare {
  /** 0..1 of the places that are shown, rounded. */
  readonly share: number;
  /** Places that are shown. */
  readonly count: number;
  /** ms UTC. */
  readonly nowMs: number;
  /** Ids that rest. */
  readonly capped: ReadonlySet<string>;
}

const WINDOW = 10;

/**
 * Sees to it that every ten places hold their share of new items, best first, while there are any; they take the last
 * places that are not promised. Rooms count as neither.
 *
 * @internal
 */
export function shareNewItems(items: readonly RankedItem[], input: NewItemShare): readonly RankedItem[] {
  const { share, count, nowMs, capped } = input;
  const isNew = ({ candidate }: RankedItem): boolean =>
    candidate.kind !== 'live' && !capped.has(candidate.id) && toNewness(candidate, nowMs) >= NEW;
  let placed = items;
  for (let start = 0; start < count; start += WINDOW) {
    const end = Math.min(start + WINDOW, count);
    const wanted = Math.round(share * end) - Math.round(share * start);
    const held = placed.slice(start, end).filter(isNew).length;
    for (let missing = wanted - held; missing > 0; missing -= 1) {
      const from = findBest(placed, end, isNew);
      const free = placed
        .slice(start, end)
        .flatMap((item, at) => (isPromised(item) || isNew(item) ? [] : [start + at]));
      const to = free.at(-missing);
      if (from === -1 || to === undefined) break;
      placed = pullUp(placed, { from, to, isHeld: isPromised }, { placedBy: 'new-item-share' });
    }
  }
  return placed;
}
