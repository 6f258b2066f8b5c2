import { hoursBetween } from '../../interest/hours-between.ts';
import type { Candidate } from '../candidate.ts';

/** A launch counts as new for two weeks; the half-life of what the boost is worth. Our choice. */
const NEW_HALF_LIFE_HOURS = 24 * 14;

/** What an item is given whose popularity nobody knows: the middle, so that it is neither lost nor first. */
const UNKNOWN_POPULARITY = 0.5;

// Recent popularity beats a plain sequence model under a split by time (eSASRec's repository, Popular-7-days), so it
// leads; newness and rooms on air are what a person can only see now.
const POPULARITY_WEIGHT = 0.6;
const NEWNESS_WEIGHT = 0.25;
const LIVE_WEIGHT = 0.15;

/**
 * How good an item is for a visitor nothing is known about.
 *
 * @param nowMs - ms UTC. A launch in the future counts as new.
 * @returns 0..1.
 * @public
 */
export function toPrior(candidate: Candidate, nowMs: number): number {
  const popularity = Math.min(1, Math.max(0, candidate.popularity ?? UNKNOWN_POPULARITY));
  return (
    POPULARITY_WEIGHT * popularity +
    NEWNESS_WEIGHT * toNewness(candidate, nowMs) +
    LIVE_WEIGHT * toLiveness(candidate, nowMs)
  );
}

/** 1 on the day an item is new, half of it two weeks later; 0 when its age is unknown. @public */
export function toNewness(candidate: Candidate, nowMs: number): number {
  const since = candidate.newSinceMs;
  return since === undefined ? 0 : 2 ** (-hoursBetween(since, nowMs) / NEW_HALF_LIFE_HOURS);
}

function toLiveness(candidate: Candidate, nowMs: number): number {
  if (candidate.liveState === 'on-air') return 1;
  const startsSoon = candidate.liveState === 'coming' && hoursBetween(nowMs, candidate.newSinceMs ?? 0) <= 24;
  return startsSoon ? 0.5 : 0;
}
