import type { Following } from '../following/following.ts';
import type { InterestProfile } from '../profile.ts';

/** Most bytes of an encoded profile, UTF-8; one IndexedDB read of 8 to 64 KB takes about a millisecond. @public */
export const MAX_PROFILE_BYTES = 65_536;

/** Keeps foreign JSON out: the visitor may have kept this text as a file. @internal */
export const PROFILE_FORMAT = 'curio-interest-profile';

/** Raised when a field changes; older texts are read and brought up to it, newer ones refused. @internal */
export const PROFILE_VERSION = 4;

/** One vector as int8 with its scale: `value = code * scale`. */
type PackedVector = readonly [scale: number, codes: readonly number[]];

/**
 * Writes a profile as JSON text of at most {@link MAX_PROFILE_BYTES}.
 *
 * Vectors become int8 with one scale each (error at most 1/254 of the largest magnitude). When the text would be
 * longer, the oldest entries are left out until it fits.
 *
 * @public
 */
export function encodeProfile(profile: InterestProfile): string {
  let kept = profile;
  let text = write(kept);
  while (new TextEncoder().encode(text).length > MAX_PROFILE_BYTES) {
    kept = forgetOldest(kept);
    text = write(kept);
  }
  return text;
}

/** Counts of what was seen go first, then refusals, then steps, then makers: each list is halved from its old end. */
function forgetOldest(profile: InterestProfile): InterestProfile {
  const { seen, notInterested, steps } = profile;
  if (seen.length > 0) return { ...profile, seen: newestHalf(seen) };
  if (notInterested.length > 0) return { ...profile, notInterested: newestHalf(notInterested) };
  if (steps.length > 0) return { ...profile, steps: newestHalf(steps) };
  const { makers, noticed, soldOut } = profile.following;
  const following = {
    makers: newestHalf(makers),
    noticed: newestHalf(noticed),
    soldOut: newestHalf(soldOut),
  };
  return { ...profile, following };
}

function newestHalf<Entry>(list: readonly Entry[]): readonly Entry[] {
  return list.slice(Math.ceil(list.length / 2));
}

function write(profile: InterestProfile): string {
  return JSON.stringify({
    format: PROFILE_FORMAT,
    version: PROFILE_VERSION,
    space: profile.space,
    updatedAtMs: profile.updatedAtMs,
    steps: profile.steps.map(({ item, weight, atMs, act, category, vector }) => ({
      item,
      weight: round(weight),
      atMs,
      act,
      category,
      vector: pack(vector),
    })),
    aversion: pack(profile.aversion),
    lasting: pack(profile.lasting),
    notInterested: profile.notInterested,
    seen: profile.seen,
    following: toWritten(profile.following),
  });
}

function toWritten({ makers, noticed, soldOut }: Following): unknown {
  return { makers: makers.map(({ id, sinceMs, knownMs }) => [id, sinceMs, knownMs]), noticed, soldOut };
}

function pack(vector: Float32Array): PackedVector {
  const scale = Math.fround(vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 127);
  return [scale, scale === 0 ? [] : Array.from(vector, (value) => Math.round(value / scale) + 0)];
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
