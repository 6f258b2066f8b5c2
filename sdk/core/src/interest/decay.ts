/** Half-life of what a visitor wants just now: one day, our choice (issue 2), to be measured by experiment. */
const SHORT_HALF_LIFE_HOURS = 24;

/** Half-life of a lasting taste: 30 days, our choice, the shortest window in which shops count a repeat buyer. */
const LONG_HALF_LIFE_HOURS = 24 * 30;

/** Half-life of a skip or refusal: a week. Dislike of one clip says less about next month than a purchase does. */
const AVERSION_HALF_LIFE_HOURS = 24 * 7;

/**
 * What is left of an interest: half of it is short term and half long term.
 *
 * @param ageHours - a negative age (a clock that went back) counts as 0.
 * @returns a share in 0..1, falling with age.
 * @public
 */
export function decayInterest(ageHours: number): number {
  return 0.5 * decayShort(ageHours) + 0.5 * decayLasting(ageHours);
}

/** What is left of wanting something just now, 0..1, after this many hours. @internal */
export function decayShort(ageHours: number): number {
  return halve(ageHours, SHORT_HALF_LIFE_HOURS);
}

/** What is left of a lasting taste, 0..1, after this many hours. @internal */
export function decayLasting(ageHours: number): number {
  return halve(ageHours, LONG_HALF_LIFE_HOURS);
}

/** What is left of an aversion, 0..1, after this many hours. @public */
export function decayAversion(ageHours: number): number {
  return halve(ageHours, AVERSION_HALF_LIFE_HOURS);
}

function halve(ageHours: number, halfLifeHours: number): number {
  return 2 ** (-Math.max(0, ageHours) / halfLifeHours);
}
