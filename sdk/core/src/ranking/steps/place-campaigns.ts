import type { RankedItem } from '../arrange.ts';
import { findBest, pullUp } from './pull-up.ts';

/** A campaign that runs now, on the surface of this slate. @internal */
export interface RunningCampaign {
  readonly campaign: string;
  /** 0-based. */
  readonly positions: readonly number[];
  readonly items: ReadonlySet<string>;
}

/** Gives each campaign its places, to the best of its items that do not hold one yet. @internal */
export function placeCampaigns(
  items: readonly RankedItem[],
  campaigns: readonly RunningCampaign[],
): readonly RankedItem[] {
  const places = campaigns.flatMap((one) => one.positions.map((to) => ({ ...one, to })));
  // From the top down, so that no later move shifts a place that is given already.
  return places.toSorted((a, b) => a.to - b.to).reduce(place, items);
}

function place(
  items: readonly RankedItem[],
  { campaign, items: own, to }: RunningCampaign & { readonly to: number },
): readonly RankedItem[] {
  if (to < 0 || items[to]?.placedBy === 'campaign') return items;
  const from = findBest(items, to, ({ candidate }) => own.has(candidate.id));
  const mark = { placedBy: 'campaign', because: { kind: 'campaign', campaign } } as const;
  return pullUp(items, { from, to, isHeld: () => false }, mark);
}
