import type { EventType } from '../events/event-types.ts';
import type { Following } from './following/following.ts';

/** Length of every item vector. @public */
export const INTEREST_DIMENSION = 64;

/** Most steps a profile keeps: what the ranking model reads. @public */
export const MAX_INTEREST_STEPS = 50;

/** One thing the visitor took an interest in, with the vector it had then, so that no catalogue is needed later. @public */
export interface InterestStep {
  readonly item: string;
  /** `[64]` float32, unit length. */
  readonly vector: Float32Array;
  /** 0..1. */
  readonly weight: number;
  /** ms UTC. */
  readonly atMs: number;
  readonly act: EventType;
  /** The item's category path, for "why this?". */
  readonly category: readonly string[];
}

/**
 * What this browser knows about its visitor's interests. It never leaves the device.
 *
 * At most 50 steps, 500 ids not wanted, 2,000 ids seen and 100 makers followed; written, it stays under 64 KB by leaving out the oldest, which
 * with ordinary ids leaves about 1,000 of those seen.
 *
 * @public
 */
export interface InterestProfile {
  readonly schemaVersion: 4;
  /**
   * Names the fit that all vectors here are of, as `VectorsFile.space` does; empty where items were encoded one by one. Vectors of
   * another fit say nothing beside these: see `moveProfile`.
   */
  readonly space: string;
  /** The short term: oldest first. */
  readonly steps: readonly InterestStep[];
  /**
   * `[64]` the long term: decayed sum of every interest as of `updatedAtMs`, also of those that no step holds any more;
   * not normalised.
   */
  readonly lasting: Float32Array;
  /** `[64]` decayed sum of what was skipped or refused; not normalised. */
  readonly aversion: Float32Array;
  /** Ids the visitor asked to see less of. */
  readonly notInterested: readonly string[];
  /** How often each id was shown, and when last in ms UTC, most recent last. */
  readonly seen: readonly (readonly [item: string, times: number, atMs: number])[];
  /** Whom the visitor follows, and what was told of them. */
  readonly following: Following;
  /** ms UTC of the last change. */
  readonly updatedAtMs: number;
}
