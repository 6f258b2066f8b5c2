import type { RankedItem } from '../arrange.ts';
import type { Insight } from '../insight.ts';
import { toNewness } from '../scores/prior.ts';
import type { Reason } from '../slate.ts';

/** Sold more than four fifths of the catalogue. */
const POPULAR = 0.8;

/** Launched within about 10 days, by the prior's half-life of two weeks. @internal */
export const NEW = 0.6;

/**
 * Why an item stands in the slate, strongest first.
 *
 * @param nowMs - ms UTC.
 * @returns possibly an empty list.
 * @internal
 */
export function explainItem(item: RankedItem, insight: Insight | null, nowMs: number): readonly Reason[] {
  const { candidate } = item;
  const isNew = candidate.kind !== 'live' && toNewness(candidate, nowMs) >= NEW;
  return [
    ...only(candidate.liveState === 'on-air', { kind: 'on-air' }),
    ...(insight?.explain(item) ?? []),
    ...only(isNew, { kind: 'new' }),
    ...only((candidate.popularity ?? 0) >= POPULAR, { kind: 'popular' }),
  ];
}

function only(holds: boolean, reason: Reason): readonly Reason[] {
  return holds ? [reason] : [];
}
