import {
  encodeProfile,
  explainProfile,
  type CurioEvent,
  type InterestProfile,
  type Notice,
  type RankRequest,
} from '@curio/core';
import { encodeInSlices } from '../catalog/encode-in-slices.ts';
import { loadVectors, type ItemVectors } from '../catalog/load-vectors.ts';
import type { ProfileExplanation } from '../curio.ts';
import { createInterest, isWish, type ItemFacts } from '../profile/create-interest.ts';
import type { Assessment } from '../ranking/create-ranking.ts';
import { decodeScores, encodeScores } from '../ranking/kept-scores.ts';
import { assess, NOW } from './assess.ts';
import { followMakers } from './follow-makers.ts';
import type { Known, VisitorHost } from './visitor-host.ts';

/** What this page knows of its visitor, and what follows from it for ranking. @internal */
export interface Visitor {
  readonly profile: InterestProfile;
  note(event: CurioEvent): void;
  /** Ids of creators and shops that the visitor follows. */
  readonly following: ReadonlySet<string>;
  /** What happened at these and was not seen yet. */
  notices(): Promise<readonly Notice[]>;
  markNotices(ids: readonly string[]): void;
  /** Puts this page's acts on top of a profile of earlier visits. */
  restore(profile: InterestProfile): void;
  forget(): void;
  /** What the model last said, as text; `null` while it said nothing. */
  encodeScores(): string | null;
  /** Takes in what it said on an earlier page. */
  restoreScores(text: string): void;
  /** The items' vectors, which it loads; `null` when the catalogue failed. */
  vectors(): Promise<ItemVectors | null>;
  /** Scores for a request; waits for vectors and model no longer than `deadline`. */
  assess(request: RankRequest, deadline: Promise<null>): Promise<Assessment>;
  explain(): Omit<ProfileExplanation, 'stored'>;
  /** The profile as JSON text. */
  encode(): string;
}

/** Starts with an empty profile; vectors are loaded when the first act or request needs them. @internal */
export function createVisitor(host: VisitorHost): Visitor {
  const { clock } = host.platform;
  const known = createKnown(host);
  const interest = createInterest(clock.nowMs, (id) => lookUp(known, id));
  const makers = followMakers(host, interest);
  const moved = (): void => {
    host.profileMoved();
    if (interest.profile.following.makers.length > 0) void makers.look();
  };
  const getVectors = toVectors(known, interest);
  return {
    get profile() {
      return interest.profile;
    },
    note(event) {
      const hasMoved = interest.note(event);
      if (hasMoved && isWish(event)) moved();
      else if (hasMoved) host.profileMoved();
      else if (interest.isWaiting) void getVectors();
    },
    get following() {
      return new Set(interest.profile.following.makers.map(({ id }) => id));
    },
    notices: makers.notices,
    markNotices: makers.markNotices,
    restore(profile) {
      interest.restore(profile);
      moved();
    },
    forget() {
      interest.forget();
      known.said = null;
      known.forgotten += 1;
      host.profileMoved();
    },
    encodeScores: () => (known.said === null ? null : encodeScores(known.said)),
    restoreScores(text) {
      known.said ??= decodeScores(text);
    },
    vectors: getVectors,
    assess: (request, deadline) => assess({ known, interest, getVectors }, request, deadline),
    explain: () => explain(interest.profile, clock.nowMs()),
    encode: () => encodeProfile(interest.profile),
  };
}

/** Loads them once; what was done before they were there is then taken in. */
function toVectors(
  known: Known,
  interest: ReturnType<typeof createInterest>,
): () => Promise<ItemVectors | null> {
  return () => {
    known.vectorsComing ??= load(known).then((vectors) => {
      if (vectors !== null && interest.settle(vectors)) known.host.profileMoved();
      return vectors;
    });
    return known.vectorsComing;
  };
}

function createKnown(host: VisitorHost): Known {
  return {
    host,
    loaded: null,
    vectors: null,
    vectorsComing: null,
    coVisitsComing: null,
    said: null,
    isSlow: false,
    forgotten: 0,
    told: new Set(),
  };
}

function explain(profile: InterestProfile, nowMs: number): ReturnType<Visitor['explain']> {
  const { notInterested, updatedAtMs, following } = profile;
  const followed = following.makers.map(({ id }) => id);
  const interests = explainProfile(profile, nowMs);
  return {
    interests,
    notInterested,
    following: followed,
    updatedAtMs: interests.length + notInterested.length + followed.length === 0 ? null : updatedAtMs,
  };
}

function lookUp({ loaded, vectors }: Known, id: string): ItemFacts | 'waiting' | 'unknown' {
  if (loaded === null || vectors === null) return 'waiting';
  const candidate = loaded.candidates.get(id);
  if (candidate === undefined) return 'unknown';
  const found = loaded.view.find(id);
  const durationMs = found?.kind === 'video' ? found.item.durationMs : 0;
  return { vector: vectors.of(id), space: vectors.space, category: candidate.category, durationMs };
}

async function load(known: Known): Promise<ItemVectors | null> {
  const { host } = known;
  const { ready, platform, signal, report } = host;
  const loaded = await ready;
  if (!loaded.ok) return null;
  known.loaded = loaded.value;
  known.vectors = await loadVectors({
    loaded: loaded.value,
    network: platform.network,
    signal,
    report,
    async encode(texts) {
      // Only a worker that runs already: waiting for one would take longer than encoding here.
      const worker = await Promise.race([host.getRanker(), NOW]);
      const encoded = worker === null || typeof worker === 'string' ? null : await worker.encode(texts);
      return encoded ?? encodeInSlices(texts, platform.scheduler, signal);
    },
  });
  return known.vectors;
}
