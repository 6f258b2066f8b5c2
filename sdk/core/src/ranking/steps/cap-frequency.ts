import { hoursBetween } from '../../interest/hours-between.ts';
import type { InterestProfile } from '../../interest/profile.ts';
import type { RankedItem } from '../arrange.ts';

/** What was seen too often rests for a week after its last sight. */
const REST_HOURS = 24 * 7;

/**
 * Ids that rest: shown to this visitor as often as the cap allows, the last time within a week.
 *
 * @param mostSights - above 0.
 * @param nowMs - ms UTC.
 * @internal
 */
export function listCapped(
  { seen }: Pick<InterestProfile, 'seen'>,
  mostSights: number,
  nowMs: number,
): ReadonlySet<string> {
  const capped = seen.filter(
    ([, times, atMs]) => times >= mostSights && hoursBetween(atMs, nowMs) < REST_HOURS,
  );
  return new Set(capped.map(([id]) => id));
}

/** Puts what rests behind everything else: a small shop still has a feed. @internal */
export function capFrequency(
  items: readonly RankedItem[],
  capped: ReadonlySet<string>,
): readonly RankedItem[] {
  if (capped.size === 0) return items;
  const isFresh = ({ candidate }: RankedItem): boolean => !capped.has(candidate.id);
  return [...items.filter(isFresh), ...items.filter((item) => !isFresh(item))];
}
