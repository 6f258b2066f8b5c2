import { hoursBetween } from '../../interest/hours-between.ts';
import type { InterestProfile } from '../../interest/profile.ts';
import type { RankedItem } from '../arrange.ts';

/** A sight of a week ago counts half. */
const SIGHT_HALF_LIFE_HOURS = 24 * 7;

/**
 * Ids that were shown to this visitor as often as the cap allows.
 *
 * @param mostSights - above 0; a sight counts half after a week.
 * @param nowMs - ms UTC.
 * @internal
 */
export function listCapped(
  { seen }: Pick<InterestProfile, 'seen'>,
  mostSights: number,
  nowMs: number,
): ReadonlySet<string> {
  const capped = seen.filter(
    ([, times, atMs]) => times * 2 ** (-hoursBetween(atMs, nowMs) / SIGHT_HALF_LIFE_HOURS) >= mostSights,
  );
  return new Set(capped.map(([id]) => id));
}

/** Puts what was shown too often behind everything else: a small shop still has a feed. @internal */
export function capFrequency(
  items: readonly RankedItem[],
  capped: ReadonlySet<string>,
): readonly RankedItem[] {
  if (capped.size === 0) return items;
  const isFresh = ({ candidate }: RankedItem): boolean => !capped.has(candidate.id);
  return [...items.filter(isFresh), ...items.filter((item) => !isFresh(item))];
}
