import {
  applyEvent,
  createProfile,
  INTEREST_DIMENSION,
  makeSlate,
  type CurioEvent,
  type EventType,
  type InterestProfile,
  type Slate,
  type StepObserver,
} from '@curio/core';
import { createEvent } from '@curio/core/testing';
import type { MadeUpShop } from './made-up-shop.ts';
import { toSlateInput } from './rank-feed.ts';
import type { Scorer } from './scorers.ts';
import { foresee, react, readTraits, type Outlook, type Reaction, type Visitor } from './visitors.ts';

/** A feed as a site would run it. */
export interface FeedPolicy {
  readonly scorer: Scorer;
  readonly explorationShare: number;
}

/** One visitor's stay at the shop. */
export interface Stay {
  readonly shop: MadeUpShop;
  readonly policy: FeedPolicy;
  readonly visitor: Visitor;
  readonly name: string;
  /** Chance of the visitor; that of the feed is its own, so that all policies meet the same people. */
  readonly random: () => number;
  readonly feedRandom: () => number;
  /** Is told of each slate before it is shown. */
  readonly onSlate?: (made: MadeSlate) => void | Promise<void>;
  /** Is told of each clip that was looked at. */
  readonly onSight: (sight: Sight) => void;
}

/** A slate, and what was known when it was made. */
export interface MadeSlate {
  readonly slate: Slate;
  readonly profile: InterestProfile;
  readonly nowMs: number;
  /** Ids that stood there already. */
  readonly shown: readonly string[];
  readonly steps: readonly Parameters<StepObserver>[];
  /** What the visitor would do at a clip now. */
  readonly foresee: (id: string) => Outlook;
}

/** One clip looked at, with what the SDK logs of it. */
export interface Sight {
  readonly clip: string;
  readonly reaction: Reaction;
  readonly watchedSeconds: number;
  readonly events: readonly CurioEvent[];
}

const VISITS = 4;
const SLATES_A_VISIT = 3;
const DAY_MS = 24 * 60 * 60_000;

// How likely a visit ends after a clip that was skipped, one that was liked, and any other. Our choice: 20 to 30 clips.
const LEAVE = { skipped: 0.06, liked: 0.01, other: 0.03 };

/** Four visits a day apart, each of at most three slates; the profile is what the SDK makes of what was done. */
export async function liveVisitor(stay: Stay): Promise<void> {
  let profile = createProfile(stay.shop.openedAtMs);
  for (let visit = 0; visit < VISITS; visit += 1)
    profile = await goOnVisit(stay, profile, { visit, nowMs: stay.shop.openedAtMs + visit * DAY_MS });
}

interface VisitStart {
  readonly visit: number;
  readonly nowMs: number;
}

async function goOnVisit(
  stay: Stay,
  before: InterestProfile,
  { visit, nowMs: startMs }: VisitStart,
): Promise<InterestProfile> {
  let [profile, nowMs] = [before, startMs];
  const shown: string[] = [];
  for (let number = 0; number < SLATES_A_VISIT; number += 1) {
    const session = `${stay.name}-${visit}`;
    const slate = await show(stay, { profile, nowMs, shown: [...shown], id: `${session}-${number}` });
    for (const { id, position, propensity } of slate.items) {
      const sight = look(stay, { id, profile });
      const place = { session, slate: slate.id, position, propensity, item: id, visitor: stay.name };
      const events = toActs(sight.reaction).map((type) => createEvent({ ...place, type, ts: nowMs }));
      profile = events.reduce((sum, event) => learn(stay.shop, sum, { event, sight }), profile);
      stay.onSight({ ...sight, events });
      shown.push(id);
      nowMs += 1000 * Math.ceil(sight.watchedSeconds) + 1000;
      if (stay.random() < toLeaving(sight.reaction)) return profile;
    }
  }
  return profile;
}

type Showing = Pick<MadeSlate, 'profile' | 'nowMs' | 'shown'> & { readonly id: string };

async function show(stay: Stay, { profile, nowMs, shown, id }: Showing): Promise<Slate> {
  const { shop, policy, feedRandom, visitor } = stay;
  const steps: Parameters<StepObserver>[] = [];
  const input = await toSlateInput({ ...policy, shop, profile, nowMs, shown, id, random: feedRandom });
  const slate = makeSlate(input, (...step) => steps.push(step));
  const foreseeClip = (clip: string): Outlook =>
    foresee(visitor, readTraits(shop, clip), countSeen(profile, clip));
  await stay.onSlate?.({ slate, profile, nowMs, shown, steps, foresee: foreseeClip });
  return slate;
}

/** How often a visitor saw a clip before, by the SDK's own count. */
function countSeen({ seen }: InterestProfile, id: string): number {
  return seen.find(([item]) => item === id)?.[1] ?? 0;
}

function look(
  { shop, visitor, random }: Stay,
  { id, profile }: { readonly id: string; readonly profile: InterestProfile },
): Omit<Sight, 'events'> {
  const traits = readTraits(shop, id);
  const reaction = react(foresee(visitor, traits, countSeen(profile, id)), random);
  return { clip: id, reaction, watchedSeconds: (reaction.watchRatio * traits.durationMs) / 1000 };
}

/** What the widget records of it, in this order. */
function toActs({ isSkipped, watchRatio, isClicked, isInCart, isBought }: Reaction): readonly EventType[] {
  const acts: readonly (readonly [type: EventType, isDone: boolean])[] = [
    ['impression', true],
    ['video-skipped', isSkipped],
    ['view', !isSkipped && watchRatio >= 0.1],
    ['video-first-quartile', watchRatio >= 0.25],
    ['video-midpoint', watchRatio >= 0.5],
    ['video-third-quartile', watchRatio >= 0.75],
    ['video-complete', watchRatio >= 0.95],
    ['video-watched', !isSkipped],
    ['product-click', isClicked],
    ['add-to-cart', isInCart],
    ['order', isBought],
  ];
  return acts.filter(([, isDone]) => isDone).map(([type]) => type);
}

function learn(
  { candidates, vectors }: MadeUpShop,
  profile: InterestProfile,
  { event, sight }: { readonly event: CurioEvent; readonly sight: Omit<Sight, 'events'> },
): InterestProfile {
  const row = candidates.findIndex(({ id }) => id === sight.clip);
  return applyEvent(profile, {
    type: event.type,
    item: sight.clip,
    vector: vectors.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION),
    category: candidates[row]?.category ?? [],
    atMs: event.ts,
    watchRatio: sight.reaction.watchRatio,
  });
}

function toLeaving({ isSkipped, isClicked, watchRatio }: Reaction): number {
  if (isSkipped) return LEAVE.skipped;
  return isClicked || watchRatio >= 0.5 ? LEAVE.liked : LEAVE.other;
}
