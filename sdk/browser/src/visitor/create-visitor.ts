import {
  encodeProfile,
  explainInterest,
  explainProfile,
  scoreTierZero,
  toCloseness,
  toKnowledge,
  toScoreInput,
  type CurioEvent,
  type Failure,
  type InterestProfile,
  type Ranker,
  type RankRequest,
  type Reason,
  type Result,
  type ScoreRequest,
} from '@curio/core';
import { encodeInSlices } from '../catalog/encode-in-slices.ts';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import { loadVectors, type ItemVectors } from '../catalog/load-vectors.ts';
import type { ProfileExplanation } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';
import { createInterest, type ItemFacts } from '../profile/create-interest.ts';
import type { Assessment, Verdict } from '../ranking/create-ranking.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';

/** What a visitor asks of the client. @internal */
export interface VisitorHost {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  /** `null` while nobody tried to load one; the sentence when there is none. */
  readonly ranker: Promise<ModelRanker | string> | null;
  readonly report: (failure: Failure) => void;
  /** The profile changed. */
  readonly profileMoved: () => void;
}

/** What this page knows of its visitor, and what follows from it for ranking. @internal */
export interface Visitor {
  readonly profile: InterestProfile;
  note(event: CurioEvent): void;
  /** Puts this page's acts on top of a profile of earlier visits. */
  restore(profile: InterestProfile): void;
  forget(): void;
  /** Scores for a request; waits for vectors and model no longer than `deadline`. */
  assess(request: RankRequest, deadline: Promise<null>): Promise<Assessment>;
  explain(): Omit<ProfileExplanation, 'stored'>;
  /** The profile as JSON text. */
  encode(): string;
}

/** Starts with an empty profile; vectors are loaded when the first act or request needs them. @internal */
export function createVisitor(host: VisitorHost): Visitor {
  const { clock } = host.platform;
  const known: Known = { host, loaded: null, vectors: null, vectorsComing: null };
  const interest = createInterest(clock.nowMs, (id) => lookUp(known, id));
  const getVectors = (): Promise<ItemVectors | null> => {
    known.vectorsComing ??= load(known).then((vectors) => {
      if (interest.settle()) host.profileMoved();
      return vectors;
    });
    return known.vectorsComing;
  };
  return {
    get profile() {
      return interest.profile;
    },
    note(event) {
      if (interest.note(event)) host.profileMoved();
      else if (interest.isWaiting) void getVectors();
    },
    restore(profile) {
      interest.restore(profile);
      host.profileMoved();
    },
    forget() {
      interest.forget();
      host.profileMoved();
    },
    async assess(request, deadline) {
      const { profile } = interest;
      const isKnown = profile.steps.length > 0 || profile.aversion.some((value) => value !== 0);
      const about = request.context?.about;
      if (!isKnown && about === undefined) return toNothing('Nothing is known of the visitor yet');
      const vectors = await Promise.race([getVectors(), deadline]);
      const loaded = await host.ready;
      const closeness =
        about === undefined || !loaded.ok ? null : toClosenessOf(about, loaded.value, vectors);
      if (vectors === null) return { ...toNothing('The item vectors are loading'), closeness };
      if (!isKnown) return { ...toNothing('Nothing is known of the visitor yet'), closeness };
      const input = { ...toScoreInput(interest.profile, clock.nowMs()), candidates: vectors.matrix };
      const { scores, verdict } = await score(input, host, deadline);
      const explain = (category: readonly string[]): readonly Reason[] =>
        explainInterest(category, interest.profile);
      return { interest: { scores, knowledge: toKnowledge(input), explain }, closeness, verdict };
    },
    explain: () => explain(interest.profile, clock.nowMs()),
    encode: () => encodeProfile(interest.profile),
  };
}

function explain(profile: InterestProfile, nowMs: number): ReturnType<Visitor['explain']> {
  const { notInterested, updatedAtMs } = profile;
  const interests = explainProfile(profile, nowMs);
  return {
    interests,
    notInterested,
    updatedAtMs: interests.length + notInterested.length === 0 ? null : updatedAtMs,
  };
}

interface Known {
  readonly host: VisitorHost;
  loaded: LoadedCatalog | null;
  vectors: ItemVectors | null;
  vectorsComing: Promise<ItemVectors | null> | null;
}

function lookUp({ loaded, vectors }: Known, id: string): ItemFacts | 'waiting' | 'unknown' {
  if (loaded === null || vectors === null) return 'waiting';
  const candidate = loaded.candidates.get(id);
  if (candidate === undefined) return 'unknown';
  const found = loaded.view.find(id);
  const durationMs = found?.kind === 'video' ? found.item.durationMs : 0;
  return { vector: vectors.of(id), category: candidate.category, durationMs };
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
      const worker = await Promise.race([host.ranker, Promise.resolve(null)]);
      const encoded = worker === null || typeof worker === 'string' ? null : await worker.encode(texts);
      return encoded ?? encodeInSlices(texts, platform.scheduler, signal);
    },
  });
  return known.vectors;
}

function toNothing(reason: string): Assessment {
  return {
    interest: null,
    closeness: null,
    verdict: { tier: 0, modelVersion: 'prior', reason },
  };
}

/** What resembles a product is half as near as what shows it: a page about a kettle begins with that kettle. */
const RESEMBLANCE = 0.5;

/** Without vectors only what shows the same products is near. */
function toClosenessOf(id: string, { candidates }: LoadedCatalog, vectors: ItemVectors | null): Float32Array {
  const products = new Set(candidates.get(id)?.productIds ?? []);
  const row = vectors?.rowOf(id) ?? null;
  const near = vectors === null || row === null ? null : toCloseness(vectors.matrix, row);
  return Float32Array.from(candidates.values(), ({ productIds }, at) =>
    productIds.some((product) => products.has(product)) ? 1 : RESEMBLANCE * (near?.[at] ?? 0),
  );
}

interface Scored {
  readonly scores: Float32Array;
  readonly verdict: Verdict;
}

async function score(request: ScoreRequest, host: VisitorHost, deadline: Promise<null>): Promise<Scored> {
  const best = await askRanker(request, host, deadline);
  if (typeof best !== 'string') return best;
  return { scores: scoreTierZero(request), verdict: { tier: 0, modelVersion: 'prior', reason: best } };
}

/** The model's scores, or the sentence why tier 0 has to do. */
async function askRanker(
  request: ScoreRequest,
  host: VisitorHost,
  deadline: Promise<null>,
): Promise<Scored | string> {
  // A model learns from what was liked; of a visitor who only skipped it knows nothing.
  if (request.weights.length === 0) return 'The visitor has liked nothing yet';
  const pending: Promise<Ranker | string> | null = host.ranker;
  if (pending === null) return 'The model is not loaded yet';
  const ranker = await Promise.race([pending, deadline]);
  if (ranker === null) return 'The model is loading';
  if (typeof ranker === 'string') return ranker;
  const scores = await Promise.race([ranker.score(request), deadline]);
  if (scores === null) return 'The model did not answer within 250 ms';
  if (!scores.ok) {
    host.report(scores.error);
    return `The model failed: ${scores.error.message}`;
  }
  const { tier, modelVersion } = ranker;
  return { scores: scores.value, verdict: { tier, modelVersion, reason: `Ranked by ${modelVersion}` } };
}
