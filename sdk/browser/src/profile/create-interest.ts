import {
  applyEvent,
  applyFollow,
  createProfile,
  moveProfile,
  type CurioEvent,
  type Following,
  type InterestProfile,
  type ProfileFacts,
  type VectorSpace,
} from '@curio/core';

/** What is known of an item when something happens to it; `null` while its vector is still to come. @internal */
export interface ItemFacts {
  readonly vector: Float32Array | null;
  /** The fit that the vector is of, as `VectorSpace.space`. */
  readonly space: string;
  readonly category: readonly string[];
  /** Length of a clip. */
  readonly durationMs?: number;
}

/** @returns the same object when nothing changes. @internal */
export type FollowingChange = (following: Following) => Following;

/** Finds an item; `waiting` until vectors are there, `unknown` for an id that is not in the catalogue. @internal */
export type ItemLookUp = (id: string) => ItemFacts | 'waiting' | 'unknown';

/** The visitor's interest profile in this page. @internal */
export interface Interest {
  readonly profile: InterestProfile;
  /** Whether events wait for their items' vectors. */
  readonly isWaiting: boolean;
  /** Takes in an event; @returns whether the profile moved. */
  note(event: CurioEvent): boolean;
  /** Takes in the vectors, and what waited for them; @returns whether the profile moved. */
  settle(vectors: VectorSpace & { readonly isMakeshift: boolean }): boolean;
  /** Changes whom the visitor follows, or what is known of them; @returns whether the profile moved. */
  follow(change: FollowingChange): boolean;
  /** Puts this page's acts on top of a profile kept from earlier visits. */
  restore(kept: InterestProfile): void;
  /** Forgets everything. */
  forget(): void;
}

/** Acts of this page that can be put on top of a restored profile: more than a profile holds steps. */
const MOST_ACTS = 200;

/** Events kept while vectors are on their way. */
const MOST_WAITING = 200;

const UNSEEN: ItemFacts = { vector: null, space: '', category: [] };

/**
 * Keeps the profile up to date with what happens.
 *
 * @param nowMs - ms UTC.
 * @internal
 */
export function createInterest(nowMs: () => number, lookUp: ItemLookUp): Interest {
  const keeping: Keeping = { profile: createProfile(nowMs()), waiting: [], acts: [], wishes: [] };
  let space: VectorSpace | null = null;
  const moveHere = (profile: InterestProfile): InterestProfile =>
    space === null ? profile : moveProfile(profile, space);
  return {
    get profile() {
      return keeping.profile;
    },
    get isWaiting() {
      return keeping.waiting.length > 0;
    },
    note: (event) => note(keeping, event, lookUp),
    follow: (change) => follow(keeping, change),
    settle(vectors) {
      if (!vectors.isMakeshift) space = vectors;
      const before = keeping.profile;
      keeping.profile = moveHere(before);
      const hasMoved = keeping.profile !== before && before.steps.length > 0;
      const events = keeping.waiting;
      keeping.waiting = [];
      return events.map((event) => note(keeping, event, lookUp)).some(Boolean) || hasMoved;
    },
    restore(kept) {
      const moved = moveHere(kept);
      const known = listActs(keeping, moved.space).reduce(applyEvent, moved);
      const following = keeping.wishes.reduce((sum, change) => change(sum), known.following);
      keeping.profile = { ...known, following };
    },
    forget() {
      Object.assign(keeping, {
        profile: moveHere(createProfile(nowMs())),
        waiting: [],
        acts: [],
        wishes: [],
      });
    },
  };
}

/** What an interest remembers; the functions below work on it. */
interface Keeping {
  profile: InterestProfile;
  waiting: readonly CurioEvent[];
  /** What this page put on top of the profile it began with; whom it followed is no act that sights may push out. */
  acts: readonly ProfileFacts[];
  wishes: readonly FollowingChange[];
}

/** What makeshift vectors said of an item says nothing to a profile of a fit. */
function listActs({ profile, acts }: Keeping, space: string): Keeping['acts'] {
  return profile.space === space ? acts : acts.map((act) => ({ ...act, vector: null }));
}

function note(keeping: Keeping, event: CurioEvent, lookUp: ItemLookUp): boolean {
  if (event.item === undefined) return false;
  // A sight is only counted, so that a visitor who did nothing yet needs no vectors.
  if (event.type === 'impression') return apply(keeping, toFacts(event, event.item, UNSEEN));
  if (isWish(event)) return follow(keeping, toChange(event, event.item));
  const item = lookUp(event.item);
  if (item === 'unknown') return false;
  const isHome = item !== 'waiting' && item.space === keeping.profile.space;
  if (item !== 'waiting')
    return apply(keeping, toFacts(event, event.item, isHome ? item : { ...item, vector: null }));
  keeping.waiting = [...keeping.waiting, event].slice(-MOST_WAITING);
  return false;
}

function apply(keeping: Keeping, facts: ProfileFacts): boolean {
  const before = keeping.profile;
  keeping.profile = applyEvent(before, facts);
  if (keeping.profile === before) return false;
  keeping.acts = [...keeping.acts, facts].slice(-MOST_ACTS);
  return true;
}

function follow(keeping: Keeping, change: FollowingChange): boolean {
  const { profile } = keeping;
  const following = change(profile.following);
  if (following === profile.following) return false;
  keeping.profile = { ...profile, following };
  keeping.wishes = [...keeping.wishes, change].slice(-MOST_ACTS);
  return true;
}

/** Whether an event is about whom the visitor follows. @internal */
export function isWish({ type }: Pick<CurioEvent, 'type'>): boolean {
  return type === 'follow' || type === 'unfollow';
}

function toChange({ type, ts }: CurioEvent, id: string): FollowingChange {
  return (following) => applyFollow(following, { id, wanted: type === 'follow', atMs: ts });
}

function toFacts(
  event: CurioEvent,
  item: string,
  { vector, category, durationMs = 0 }: Omit<ItemFacts, 'space'>,
): ProfileFacts {
  const facts = { type: event.type, item, vector, category, atMs: event.ts };
  if (event.type !== 'video-watched' || durationMs === 0) return facts;
  return { ...facts, watchRatio: (event.mediaMs ?? 0) / durationMs };
}
