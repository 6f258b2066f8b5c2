import {
  createInsight,
  createSeededRandom,
  findCampaigns,
  findFollowed,
  scoreTierZero,
  toCloseness,
  toKnowledge,
  toScoreInput,
  type CandidateScores,
  type InterestProfile,
  type RankRequest,
  type ScoreRequest,
} from '@curio/core';
import type { LoadedCatalog } from '../catalog/load-catalog.ts';
import { loadCoVisits, type CoVisits } from '../catalog/load-co-visits.ts';
import type { ItemVectors } from '../catalog/load-vectors.ts';
import type { Interest } from '../profile/create-interest.ts';
import type { Assessment, Verdict } from '../ranking/create-ranking.ts';
import type { ModelRanker } from '../ranking/create-ranker.ts';
import { keepScores, recallScores } from '../ranking/kept-scores.ts';
import type { Known } from './visitor-host.ts';

/** Who is assessed. @internal */
export interface Assessing {
  readonly known: Known;
  readonly interest: Interest;
  readonly getVectors: () => Promise<ItemVectors | null>;
}

/** What is known of a visitor for one request; waits for vectors and model no longer than `deadline`. @internal */
export async function assess(
  { known, interest, getVectors }: Assessing,
  request: RankRequest,
  deadline: Promise<null>,
): Promise<Assessment> {
  const { host } = known;
  const { rules = {}, platform } = host;
  const nowMs = platform.clock.nowMs();
  const about = request.context?.about;
  const loaded = await host.ready;
  if (!loaded.ok) return { insight: null, verdict: toVerdict('The catalogue has failed') };
  const isKnown = isAnythingKnown(interest.profile);
  const vectors = isKnown || about !== undefined ? await Promise.race([getVectors(), deadline]) : null;
  const judged = isKnown
    ? await judgeWithSite({ known, request, interest, vectors }, loaded.value, deadline)
    : NOBODY_KNOWN;
  const insight = createInsight({
    request,
    profile: interest.profile,
    rules,
    campaigns: findCampaigns(rules, loaded.value.view.catalog, { surface: request.surface, nowMs }),
    nowMs,
    random: createSeededRandom(toSeed(platform.random.bytes(4))),
    scores: judged.scores,
    followed: findFollowed(interest.profile.following, loaded.value.view.catalog),
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

interface Judging extends Pick<Assessing, 'known' | 'interest'> {
  readonly request: RankRequest;
  readonly vectors: ItemVectors | null;
}

/** What the model or tier 0 thinks, and what the site's other visitors did next. */
async function judgeWithSite(
  judging: Judging,
  loaded: LoadedCatalog,
  deadline: Promise<null>,
): Promise<Judged> {
  const { known, interest, request } = judging;
  const [judged, coVisits] = await Promise.all([
    judge(judging, deadline),
    Promise.race([getCoVisits(known, loaded), request.isUrgent === true ? NOW : deadline]),
  ]);
  if (judged.scores === null || coVisits === null) return judged;
  const raised = coVisits.raise(judged.scores.interest, interest.profile.steps);
  return { ...judged, scores: { ...judged.scores, interest: raised } };
}

/** Loads the table once. */
function getCoVisits(known: Known, loaded: LoadedCatalog): Promise<CoVisits | null> {
  const { platform, signal, report } = known.host;
  known.coVisitsComing ??= loadCoVisits({ loaded, network: platform.network, signal, report });
  return known.coVisitsComing;
}

async function judge(judging: Judging, deadline: Promise<null>): Promise<Judged> {
  const { known, interest, vectors } = judging;
  const input = toScoreInput(interest.profile, known.host.platform.clock.nowMs());
  const knowledge = toKnowledge(input);
  if (vectors === null) {
    return judgeByMemory(known, 'The item vectors are loading', knowledge);
  }
  if (vectors.space !== interest.profile.space)
    return judgeByMemory(known, 'The item vectors did not come', knowledge);
  return { ...(await score({ ...input, candidates: vectors.matrix }, judging, deadline)), knowledge };
}

/** What the model said last, where nothing can be worked out. */
function judgeByMemory(known: Known, reason: string, knowledge: number): Judged {
  const said = recall(known, reason);
  return typeof said === 'string' ? toUnjudged(said) : { ...said, knowledge };
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

async function score(request: ScoreRequest, judging: Judging, deadline: Promise<null>): Promise<Scored> {
  const best = await askRanker(request, judging, deadline);
  if (typeof best !== 'string') return best;
  return { scores: { interest: scoreTierZero(request), heads: {} }, verdict: toVerdict(best) };
}

/** The model's scores, or the sentence why tier 0 has to do. */
async function askRanker(
  request: ScoreRequest,
  judging: Judging,
  deadline: Promise<null>,
): Promise<Scored | string> {
  const { known } = judging;
  const { host } = known;
  // A model learns from what was liked; of a visitor who only skipped it knows nothing.
  if (request.weights.length === 0) return 'The visitor has liked nothing yet';
  const ranker = await findRanker(judging, deadline);
  if (ranker === null) return recall(known, 'The model is loading');
  if (typeof ranker === 'string') return ranker;
  const scores = await Promise.race([askAndKeep(ranker, request, { known, deadline }), deadline]);
  if (scores === null) {
    const late = 'The model did not answer within 250 ms';
    return known.isSlow ? recall(known, late) : late;
  }
  if (!scores.ok) {
    // One sentence a page for each kind of trouble, however many slates meet it.
    if (!known.told.has(scores.error.code)) host.report(scores.error);
    known.told.add(scores.error.code);
    return `The model failed: ${scores.error.message}`;
  }
  const { tier, modelVersion } = ranker;
  return { scores: scores.value, verdict: { tier, modelVersion, reason: `Ranked by ${modelVersion}` } };
}

/** The model where it is there in time and reads the vectors that the catalogue has. */
async function findRanker(
  { known, vectors, request: { isUrgent = false } }: Judging,
  deadline: Promise<null>,
): Promise<ModelRanker | string | null> {
  const ranker = await Promise.race([known.host.getRanker(), isUrgent ? NOW : deadline]);
  if (ranker === null || typeof ranker === 'string' || ranker.encoder === vectors?.encoder) return ranker;
  return `${ranker.modelVersion} reads vectors of ${ranker.encoder}`;
}

/** A deadline that has passed: a race against it takes only what is there already. @internal */
export const NOW: Promise<null> = Promise.resolve(null);

/**
 * Keeps an answer also when it comes too late for its slate: a slow device has it for the next one. What was said of a
 * profile that was forgotten meanwhile is forgotten too.
 */
async function askAndKeep(
  ranker: ModelRanker,
  request: ScoreRequest,
  { known, deadline }: { readonly known: Known; readonly deadline: Promise<null> },
): ReturnType<ModelRanker['score']> {
  const { forgotten } = known;
  let isLate = false;
  void deadline.then(() => (isLate = true));
  const answer = await ranker.score(request);
  if (!answer.ok || forgotten !== known.forgotten) return answer;
  known.isSlow = isLate;
  const { tier, modelVersion } = ranker;
  const said = { tier, modelVersion, atMs: known.host.platform.clock.nowMs() };
  known.said = keepScores(said, answer.value, [...(known.loaded?.candidates.keys() ?? [])]);
  known.host.scored();
  return answer;
}

/** What the model said last, on this page or the one before; the sentence when that is nothing. */
function recall({ said, loaded, host }: Known, reason: string): Scored | string {
  if (said === null || loaded === null) return reason;
  const scores = recallScores(said, [...loaded.candidates.keys()], host.platform.clock.nowMs());
  if (scores === null) return reason;
  const { tier, modelVersion } = said;
  return { scores, verdict: { tier, modelVersion, reason: `Ranked by ${modelVersion} a moment ago` } };
}
