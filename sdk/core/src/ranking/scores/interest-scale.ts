/**
 * Interest as a share, by all that speaks for an item: 0.5 where nothing does or what does not, then ever closer to 1 and never
 * there, so that what is added to it still counts. The distribution function of Laplace.
 *
 * @param evidence - any number; below 0 where something speaks against the item.
 * @returns 0..1, rising.
 * @internal
 */
export function toInterest(evidence: number): number {
  return evidence < 0 ? 0.5 * Math.exp(evidence) : 1 - 0.5 * Math.exp(-evidence);
}

/** Keeps the evidence of an interest of 0 or 1 finite. */
const EDGE = 1e-6;

/** What {@link toInterest} was given. @internal */
export function toEvidence(interest: number): number {
  return interest < 0.5
    ? Math.log(2 * Math.max(EDGE, interest))
    : -Math.log(2 * Math.max(EDGE, 1 - interest));
}
