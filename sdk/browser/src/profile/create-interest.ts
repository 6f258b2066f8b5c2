import {
  applyEvent,
  createProfile,
  type CurioEvent,
  type InterestProfile,
  type ProfileFacts,
} from '@curio/core';

/** What is known of an item when something happens to it; `null` while its vector is still to come. @internal */
export interface ItemFacts {
  readonly vector: Float32Array | null;
  readonly category: readonly string[];
  /** Length of a clip. */
  readonly durationMs?: number;
}

/** Finds an item; `waiting` until vectors are there, `unknown` for an id that is not in the catalogue. @internal */
export type ItemLookUp = (id: string) => ItemFacts | 'waiting' | 'unknown';

/** The visitor's interest profile in this page. @internal */
export interface Interest {
  readonly profile: InterestProfile;
  /** Whether events wait for their items' vectors. */
  readonly isWaiting: boolean;
  /** Takes in an event; @returns whether the profile moved. */
  note(event: CurioEvent): boolean;
  /** Takes in what waited for vectors; @returns whether the profile moved. */
  settle(): boolean;
  /** Puts this page's acts on top of a profile kept from earlier visits. */
  restore(kept: InterestProfile): void;
  /** Forgets everything. */
  forget(): void;
}

/** Acts of this page that can be put on top of a restored profile: more than a profile holds steps. */
const MOST_ACTS = 200;

/** Events kept while vectors are on their way. */
const MOST_WAITING = 200;

const UNSEEN: ItemFacts = { vector: null, category: [] };

/**
 * Keeps the profile up to date with what happens.
 *
 * @param nowMs - ms UTC.
 * @internal
 */
export function createInterest(nowMs: () => number, lookUp: ItemLookUp): Interest {
  let profile = createProfile(nowMs());
  let waiting: readonly CurioEvent[] = [];
  let acts: readonly ProfileFacts[] = [];

  const apply = (facts: ProfileFacts): boolean => {
    const before = profile;
    profile = applyEvent(profile, facts);
    if (profile === before) return false;
    acts = [...acts, facts].slice(-MOST_ACTS);
    return true;
  };
  const note = (event: CurioEvent): boolean => {
    if (event.item === undefined) return false;
    // A sight is only counted, so that a visitor who did nothing yet needs no vectors.
    if (event.type === 'impression') return apply(toFacts(event, event.item, UNSEEN));
    const item = lookUp(event.item);
    if (item === 'unknown') return false;
    if (item !== 'waiting') return apply(toFacts(event, event.item, item));
    waiting = [...waiting, event].slice(-MOST_WAITING);
    return false;
  };
  return {
    get profile() {
      return profile;
    },
    get isWaiting() {
      return waiting.length > 0;
    },
    note,
    settle() {
      const events = waiting;
      waiting = [];
      return events.map(note).some(Boolean);
    },
    restore(kept) {
      profile = acts.reduce(applyEvent, kept);
    },
    forget() {
      profile = createProfile(nowMs());
      waiting = [];
      acts = [];
    },
  };
}

function toFacts(
  event: CurioEvent,
  item: string,
  { vector, category, durationMs = 0 }: ItemFacts,
): ProfileFacts {
  const facts = { type: event.type, item, vector, category, atMs: event.ts };
  if (event.type !== 'video-watched' || durationMs === 0) return facts;
  return { ...facts, watchRatio: (event.mediaMs ?? 0) / durationMs };
}
