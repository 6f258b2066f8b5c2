import { INTEREST_DIMENSION, type InterestProfile } from '../profile.ts';
import { addLasting } from '../update-profile.ts';

/** Vectors of a fit, or of items that were encoded one by one. @public */
export interface VectorSpace {
  /** As `VectorsFile.space`. */
  readonly space: string;
  /** `[64]`, or `null` for an id that is not in the catalogue. */
  of(id: string): Float32Array | null;
}

/** So many refusals, the last, speak for themselves again; an aversion does not grow beyond them. */
const MOST_REFUSALS = 4;

/** When each was is not known; by now half of it is taken to have faded. Our choice. */
const REFUSAL_LEFT = 0.5;

/**
 * Brings a profile over to the vectors of another fit. What cannot be looked up by its id is left behind: steps on items that
 * are gone, and what of the long term and the aversion no step and no refusal holds any more.
 *
 * @returns the same object where its vectors are of that space already.
 * @public
 */
export function moveProfile(profile: InterestProfile, vectors: VectorSpace): InterestProfile {
  const { space } = vectors;
  if (profile.space === space) return profile;
  const steps = profile.steps.flatMap((step) => {
    const vector = vectors.of(step.item);
    return vector === null ? [] : [{ ...step, vector }];
  });
  const lasting = new Float32Array(INTEREST_DIMENSION);
  const moved = { ...profile, space, steps, lasting, aversion: sumRefusals(profile, vectors) };
  return steps.reduce<InterestProfile>((sum, step) => addLasting(sum, step, step.weight), moved);
}

function sumRefusals({ notInterested }: InterestProfile, vectors: VectorSpace): Float32Array {
  const sum = new Float32Array(INTEREST_DIMENSION);
  for (const id of notInterested.slice(-MOST_REFUSALS))
    for (const [at, value] of vectors.of(id)?.entries() ?? [])
      sum[at] = (sum[at] ?? 0) + REFUSAL_LEFT * value;
  return sum;
}
