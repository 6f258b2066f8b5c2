import type { EventType } from '../events/event-types.ts';
import { decayAversion, decayInterest, decayLasting } from './decay.ts';
import { hoursBetween } from './hours-between.ts';
import { MAX_INTEREST_STEPS, type InterestProfile, type InterestStep } from './profile.ts';

/** What the profile needs to know of an event. @public */
export interface ProfileFacts {
  readonly type: EventType;
  /** The item acted on. */
  readonly item: string;
  /** `[64]` float32, unit length; `null` when the item has none: then only counts and refusals are kept. */
  readonly vector: Float32Array | null;
  readonly category: readonly string[];
  /** ms UTC. */
  readonly atMs: number;
  /** Unique time played by the clip's length, 0..1; only with `video-watched`. */
  readonly watchRatio?: number;
}

/** Acts on one item within this span are one visit's; the strongest stands. GA4's session time-out. */
const SAME_SESSION_MS = 30 * 60_000;

const MAX_NOT_INTERESTED = 500;
const MAX_SEEN = 2000;

/** The longest an aversion grows: four refusals of the same thing. More would outlast every new interest. */
const MAX_AVERSION_LENGTH = 4;

// How strongly each act speaks for an item. The order (order > cart > like > sheet > click > complete > quartile >
// view) is that of the outcomes a shop is paid for; the distances are our choice until models/ learns them.
const INTEREST: Partial<Record<EventType, number>> = {
  view: 0.2,
  'video-first-quartile': 0.3,
  'video-midpoint': 0.4,
  'video-third-quartile': 0.5,
  'video-complete': 0.6,
  'live-join': 0.5,
  'product-click': 0.65,
  'product-view': 0.7,
  share: 0.75,
  like: 0.75,
  'add-to-cart': 0.9,
  'checkout-started': 0.95,
  order: 1,
};

const AVERSION: Partial<Record<EventType, number>> = { 'video-skipped': 0.35, 'not-interested': 1 };

/**
 * What an event does to a profile.
 *
 * An act that speaks for the item becomes a step, or strengthens the step of the same visit; a skip or refusal adds
 * to the aversion; an impression is counted; a refusal also forgets what spoke for the item. Other events, and
 * `video-watched` below a tenth of the clip, change nothing; `follow` and `unfollow` are `applyFollow`'s.
 *
 * @returns a new profile, or the same object when nothing changed.
 * @public
 */
export function applyEvent(profile: InterestProfile, facts: ProfileFacts): InterestProfile {
  const { type } = facts;
  if (type === 'impression') return countSeen(profile, facts);
  const dislike = AVERSION[type];
  if (dislike !== undefined) return refuse(profile, facts, dislike);
  const weight = type === 'video-watched' ? toWatchWeight(facts.watchRatio ?? 0) : INTEREST[type];
  if (weight === undefined || weight === 0 || facts.vector === null) return profile;
  return addStep(profile, { ...facts, vector: facts.vector, weight, act: type });
}

/** A clip watched in full counts as completed; below a tenth it says nothing. */
function toWatchWeight(ratio: number): number {
  return ratio < 0.1 ? 0 : 0.15 + 0.45 * Math.min(1, ratio);
}

function addStep(profile: InterestProfile, step: InterestStep): InterestProfile {
  const { item, vector, atMs, category } = step;
  const earlier = profile.steps.find(
    (other) => other.item === item && Math.abs(other.atMs - atMs) <= SAME_SESSION_MS,
  );
  const stronger = earlier !== undefined && earlier.weight >= step.weight ? earlier : step;
  const merged: InterestStep = {
    item,
    vector,
    category,
    act: stronger.act,
    weight: stronger.weight,
    atMs: Math.max(atMs, earlier?.atMs ?? 0),
  };
  const others = profile.steps.filter((other) => other !== earlier);
  return addLasting(
    touch(profile, atMs, { steps: keepStrongest(insertByTime(others, merged)) }),
    merged,
    merged.weight - (earlier?.weight ?? 0),
  );
}

/** Adds to what has lasted; an act that comes late counts as of its own time. @internal */
export function addLasting(
  profile: InterestProfile,
  { vector, atMs }: Pick<InterestStep, 'vector' | 'atMs'>,
  weight: number,
): InterestProfile {
  const left = weight * decayLasting(hoursBetween(atMs, profile.updatedAtMs));
  if (left === 0) return profile;
  return { ...profile, lasting: profile.lasting.map((value, at) => value + left * (vector[at] ?? 0)) };
}

function insertByTime(steps: readonly InterestStep[], step: InterestStep): readonly InterestStep[] {
  const after = steps.findIndex((other) => other.atMs > step.atMs);
  const at = after === -1 ? steps.length : after;
  return [...steps.slice(0, at), step, ...steps.slice(at)];
}

/** Over the limit the step goes that weighs least by now; among equals the oldest. */
function keepStrongest(steps: readonly InterestStep[]): readonly InterestStep[] {
  if (steps.length <= MAX_INTEREST_STEPS) return steps;
  const nowMs = steps.at(-1)?.atMs ?? 0;
  const strengths = steps.map((step) => step.weight * decayInterest(hoursBetween(step.atMs, nowMs)));
  const weakest = strengths.indexOf(Math.min(...strengths));
  return steps.filter((_, at) => at !== weakest);
}

function refuse(profile: InterestProfile, facts: ProfileFacts, dislike: number): InterestProfile {
  const aversion = addAversion(profile, facts, dislike);
  if (facts.type !== 'not-interested') return touch(profile, facts.atMs, { aversion });
  const others = profile.notInterested.filter((id) => id !== facts.item);
  const without = touch(profile, facts.atMs, {
    aversion,
    steps: profile.steps.filter((step) => step.item !== facts.item),
    notInterested: [...others, facts.item].slice(-MAX_NOT_INTERESTED),
  });
  const forgotten = profile.steps.filter((step) => step.item === facts.item);
  return forgotten.reduce((left, step) => addLasting(left, step, -step.weight), without);
}

function addAversion(profile: InterestProfile, facts: ProfileFacts, dislike: number): Float32Array {
  const left = decayAversion(hoursBetween(profile.updatedAtMs, facts.atMs));
  const sum = profile.aversion.map((value, at) => value * left + dislike * (facts.vector?.[at] ?? 0));
  const length = Math.hypot(...sum);
  return length <= MAX_AVERSION_LENGTH ? sum : sum.map((value) => (value * MAX_AVERSION_LENGTH) / length);
}

function countSeen(profile: InterestProfile, { item, atMs }: ProfileFacts): InterestProfile {
  const times = profile.seen.find(([id]) => id === item)?.[1] ?? 0;
  const others = profile.seen.filter(([id]) => id !== item);
  return touch(profile, atMs, { seen: [...others, [item, times + 1, atMs] as const].slice(-MAX_SEEN) });
}

/** Aversion and lasting taste are kept as of `updatedAtMs`, so every change of that instant decays them too. */
function touch(profile: InterestProfile, atMs: number, change: Partial<InterestProfile>): InterestProfile {
  const hours = hoursBetween(profile.updatedAtMs, atMs);
  const aversion = shrink(profile.aversion, decayAversion(hours));
  const lasting = shrink(profile.lasting, decayLasting(hours));
  return { ...profile, aversion, lasting, updatedAtMs: Math.max(profile.updatedAtMs, atMs), ...change };
}

function shrink(vector: Float32Array, share: number): Float32Array {
  return share === 1 ? vector : vector.map((value) => value * share);
}
