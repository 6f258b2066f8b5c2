/**
 * What the model's best has in its favour; being wholly like what was refused takes as much away. By the value of a slate 1.5, 2
 * and 3 are alike.
 *
 * @public
 */
export const BEST_EVIDENCE = 1.5;

/** Up to here interest follows an exponential; beyond it a power, as float32 could not tell much of it apart near 1. */
const STEEP_UP_TO = 4;

/**
 * Interest as a share, by all that speaks for an item: 0.5 where nothing does or what does not, then ever closer to 1 and never
 * there, so that what is added to it still counts. The distribution function of Laplace, up to an evidence of 4.
 *
 * @param evidence - any number; below 0 where something speaks against the item.
 * @returns 0..1, rising.
 * @internal
 */
export function toInterest(evidence: number): number {
  if (evidence < 0) return 0.5 * Math.exp(evidence);
  const beyond = Math.max(0, evidence - STEEP_UP_TO);
  return 1 - (0.5 * Math.exp(beyond - evidence)) / (1 + beyond);
}

/** Keeps the evidence of an interest of 0 or 1 finite. */
const EDGE = 1e-6;

/** What {@link toInterest} was given. @internal */
export function toEvidence(interest: number): number {
  if (interest < 0.5) return Math.log(2 * Math.max(EDGE, interest));
  const slowed = -Math.log(2 * Math.max(EDGE, 1 - interest));
  return slowed > STEEP_UP_TO ? STEEP_UP_TO + Math.expm1(slowed - STEEP_UP_TO) : slowed;
}

/**
 * Brings what speaks for the items of a catalogue, tier 0 or a model and what other visitors did together, to one height: where the best has
 * more than {@link BEST_EVIDENCE}, all that is above the middle has less by the same factor. Else the first hundred would all be
 * as good as 1, and the prior would choose among them.
 *
 * @param interest - `[n]` in 0..1; not changed.
 * @returns `[n]` in the same order.
 * @internal
 */
export function levelInterest(interest: Float32Array): Float32Array {
  const most = toEvidence(interest.reduce((best, value) => Math.max(best, value), 0.5));
  if (most <= BEST_EVIDENCE) return interest;
  const share = BEST_EVIDENCE / most;
  return interest.map((value) => (value > 0.5 ? toInterest(share * toEvidence(value)) : value));
}
