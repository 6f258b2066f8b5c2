import { INTEREST_DIMENSION, type InterestProfile } from './profile.ts';

/**
 * The profile of a visitor nothing is known about.
 *
 * @param nowMs - ms UTC.
 * @public
 */
export function createProfile(nowMs: number): InterestProfile {
  return {
    schemaVersion: 1,
    steps: [],
    aversion: new Float32Array(INTEREST_DIMENSION),
    notInterested: [],
    seen: [],
    updatedAtMs: nowMs,
  };
}
