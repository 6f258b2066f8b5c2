import { FOLLOWS_NOBODY } from './following/following.ts';
import { INTEREST_DIMENSION, type InterestProfile } from './profile.ts';

/**
 * The profile of a visitor nothing is known about.
 *
 * @param nowMs - ms UTC.
 * @public
 */
export function createProfile(nowMs: number): InterestProfile {
  return {
    schemaVersion: 4,
    space: '',
    steps: [],
    lasting: new Float32Array(INTEREST_DIMENSION),
    aversion: new Float32Array(INTEREST_DIMENSION),
    notInterested: [],
    seen: [],
    following: FOLLOWS_NOBODY,
    updatedAtMs: nowMs,
  };
}
