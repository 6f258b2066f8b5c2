import {
  createInsight,
  createSeededRandom,
  encodeProfile,
  explainProfile,
  findCampaigns,
  scoreTierZero,
  toCloseness,
  toKnowledge,
  toScoreInput,
  type CandidateScores,
  type CurioEvent,
  type Failure,
  type InterestProfile,
  type Ranker,
  type RankingRules,
  type RankRequest,
  type Result,
  type ScoreRequest,
} from '@curio/core';
import { encodeInSlices } from '../catalog/encode-in-slices.ts';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import { loadVectors, type ItemVectors } from '../catalog/load-vectors.ts';
import type { ProfileExplanation } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';
import { createInterest, type Interest, type ItemFacts } from '../profile/create-interest.ts';
import type { Assessment, Verdict } from '../ranking/create-ranking.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';

/** What a visitor asks of the client. @internal */
export interface VisitorHost {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  /** `null` while nobody tried to load one; the sentence when there is none. */
  readonly ranker: Promise<ModelRanker | string> | null;
  /** The site's, for every slate. */
  readonly rules: RankingRules | undefined;
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
    assess: (request, deadline) => assess({ host, known, interest, getVectors }, request, deadline),
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

interface Assessing {
  readonly host: VisitorHost;
  readonly known: Known;
  readonly interest: Interest;
  readonly getVectors: () => Promise<ItemVectors | null>;
}

async function assess(
  { host, interest, getVectors }: Assessing,
  request: RankRequest,
  deadline: Promise<null>,
): Promise<Assessment> {
  const { rules = {}, platform } = host;
  const nowMs = platform.clock.nowMs();
  const about = request.context?.about;
  const loaded = await host.ready;
  if (!loaded.ok) return { insight: null, verdict: toVerdict('The catalogue has failed') };
  const isKnown = isAnythingKnown(interest.profile);
  const vectors = isKnown || about !== undefined ? await Promise.race([getVectors(), deadline]) : null;
  const judged = isKnown ? await judge({ host, interest, vectors }, deadline) : NOBODY_KNOWN;
  const insight = createInsight({
    request,
    profile: interest.profile,
    rules,
    campaigns: findCampaigns(rules, loaded.value.view.catalog, { surface: request.surface, nowMs }),
    nowMs,
    random: createSeededRandom(toSeed(platform.random.bytes(4))),
    scores: judged.scores,
    knowledge: judged.knowledge,
    closeness: about === undefined ? null : toClosenessOf(about, loaded.value, vectors),
    vectors: vectors?.matrix ?? null,
  });
  return { insight, verdict: judged.verdict };
}

function isAnythingKnown({ steps, aversion, lasting }: InterestProfile): boolean {
  return steps.length > 0 || [...aversion, ...lasting].some((value) => value !== 0);
}

function toSeed([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return a + 2 ** 8 * b + 2 ** 16 * c + 2 ** 24 * d;
}

/** What is thought of the candidates, and by whom. */
interface Judged {
  readonly scores: CandidateScores | null;
  readonly knowledge: number;
  readonly verdict: Verdict;
}

const NOBODY_KNOWN = toUnjudged('Nothing is known of the visitor yet');

function toVerdict(reason: string): Verdict {
  return { tier: 0, modelVersion: 'prior', reason };
}

function toUnjudged(reason: string): Judged {
  return { scores: null, knowledge: 0, verdict: toVerdict(reason) };
}

interface Judging extends Pick<Assessing, 'host' | 'interest'> {
  readonly vectors: ItemVectors | null;
}

async function judge({ host, interest, vectors }: Judging, deadline: Promise<null>): Promise<Judged> {
  if (vectors === null) return toUnjudged('The item vectors are loading');
  const known = toScoreInput(interest.profile, host.platform.clock.nowMs());
  const input = { ...known, candidates: vectors.matrix };
  return { ...(await score(input, host, deadline)), knowledge: toKnowledge(input) };
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

type Scored = Pick<Judged, 'scores' | 'verdict'>;

async function score(request: ScoreRequest, host: VisitorHost, deadline: Promise<null>): Promise<Scored> {
  const best = await askRanker(request, host, deadline);
  if (typeof best !== 'string') return best;
  return { scores: { interest: scoreTierZero(request), heads: {} }, verdict: toVerdict(best) };
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
