import { decayInterest } from './decay.ts';
import { hoursBetween } from './hours-between.ts';
import type { InterestProfile } from './profile.ts';

/** How much of a visitor's interest goes to one category. @public */
export interface InterestShare {
  /** The narrowest name of the category path. */
  readonly category: string;
  /** 0..1; all shares sum to 1. */
  readonly share: number;
  /** How many acts it rests on. */
  readonly acts: number;
}

/**
 * The profile in words a visitor can check: shares of decayed interest by category, strongest first, ties by name.
 *
 * @param nowMs - ms UTC.
 * @returns an empty list while nothing is known; acts on items without a category are left out.
 * @public
 */
export function explainProfile(profile: InterestProfile, nowMs: number): readonly InterestShare[] {
  const sums = new Map<string, { strength: number; acts: number }>();
  for (const step of profile.steps) {
    const category = step.category.at(-1);
    if (category === undefined) continue;
    const sum = sums.get(category) ?? { strength: 0, acts: 0 };
    const strength = step.weight * decayInterest(hoursBetween(step.atMs, nowMs));
    sums.set(category, { strength: sum.strength + strength, acts: sum.acts + 1 });
  }
  const total = [...sums.values()].reduce((whole, { strength }) => whole + strength, 0);
  if (total === 0) return [];
  return [...sums]
    .map(([category, { strength, acts }]) => ({ category, share: strength / total, acts }))
    .toSorted((a, b) => b.share - a.share || (a.category < b.category ? -1 : 1));
}
