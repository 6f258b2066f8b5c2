import type { Slate, SlateItem } from '@curio/core';

/** How many places the page sets side by side. */
export const SHOWN_PLACES = 12;

/** What two slates over the same catalogue have in common. */
export interface Comparison {
  /** Largest difference of any item's interest, 0..1; `null` where the slates share no item. */
  readonly largestDifference: number | null;
  /** For each place shown, whether the same item stands there. */
  readonly isSame: readonly boolean[];
}

/** Compares the interest of every item that both slates have, and their first places. */
export function compareSlates(one: Slate, other: Slate): Comparison {
  const scores = new Map(other.items.map(({ id, scores }) => [id, scores.interest]));
  const differences = one.items.flatMap(({ id, scores: { interest } }) => {
    const found = scores.get(id);
    return found === undefined ? [] : [Math.abs(found - interest)];
  });
  return {
    largestDifference: differences.length === 0 ? null : Math.max(...differences),
    isSame: toFirstPlaces(one).map(({ id }, place) => other.items[place]?.id === id),
  };
}

/** The items that the page shows of a slate. */
export function toFirstPlaces({ items }: Slate): readonly SlateItem[] {
  return items.slice(0, SHOWN_PLACES);
}
