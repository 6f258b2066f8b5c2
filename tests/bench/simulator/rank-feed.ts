import { readFileSync } from 'node:fs';
import {
  createInsight,
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  scoreTierZero,
  toInterestScores,
  toKnowledge,
  toScoreInput,
  type CandidateScores,
  type InterestProfile,
  type ScoreRequest,
  type SlateInput,
  type Tier,
} from '@curio/core';
import { loadModel, type Tensors } from '@curio/inference';
import type { MadeUpShop } from './made-up-shop.ts';

/** Places of one slate: a phone's worth of swipes. */
export const PLACES = 10;

/** How close each candidate is to a visitor; `null` for who knows nothing but what sold. */
export interface Scorer {
  readonly tier: Tier;
  readonly modelVersion: string;
  score(request: ScoreRequest): Promise<Float32Array> | null;
}

/** What everybody likes, in the SDK's own prior. */
export const POPULARITY: Scorer = { tier: 0, modelVersion: 'prior', score: () => null };

/** What the main thread knows without a model. */
export const TIER_ZERO: Scorer = {
  tier: 0,
  modelVersion: 'prior',
  score: (request) => Promise.resolve(scoreTierZero(request)),
};

/** A published ranker in our kernels, read as the SDK reads it. */
export async function loadTierOne(path: string): Promise<Scorer> {
  const bytes = readFileSync(new URL(`../../../models/artifacts/${path}/model.onnx`, import.meta.url));
  const loaded = await loadModel(bytes, { engine: 'light' });
  if (!loaded.ok) throw new Error(`${path}: ${loaded.error.message}`);
  const model = loaded.value;
  const names = model.inputs.map(({ name }) => name);
  return {
    tier: 1,
    modelVersion: path.replace('/', '@'),
    async score(request) {
      // Of a visitor who only skipped a model knows nothing.
      if (request.weights.length === 0) return scoreTierZero(request);
      const given = Object.entries(toTensors(request)).filter(([name]) => names.includes(name));
      const answer = await model.run(Object.fromEntries(given));
      if (!answer.ok) throw new Error(`${path}: ${answer.error.message}`);
      const logits = answer.value['scores']?.data;
      if (!(logits instanceof Float32Array)) throw new Error(`${path} gives no scores of float32.`);
      return toInterestScores(logits, request, null);
    },
  };
}

/** Left-padded to 50 steps, ages as log1p of hours. */
function toTensors({ history, weights, agesHours, candidates }: ScoreRequest): Tensors {
  const padding = MAX_INTEREST_STEPS - weights.length;
  const toSteps = (values: Float32Array, width: number): Float32Array => {
    const padded = new Float32Array(MAX_INTEREST_STEPS * width);
    padded.set(values, padding * width);
    return padded;
  };
  const perStep = [1, MAX_INTEREST_STEPS];
  return {
    history: { shape: [...perStep, INTEREST_DIMENSION], data: toSteps(history, INTEREST_DIMENSION) },
    weights: { shape: perStep, data: toSteps(weights, 1) },
    age: { shape: perStep, data: toSteps(agesHours.map(Math.log1p), 1) },
    candidates: {
      shape: [candidates.length / INTEREST_DIMENSION, INTEREST_DIMENSION],
      data: candidates,
    },
  };
}

/** What one slate of the feed is made of. */
export interface FeedInput {
  readonly shop: MadeUpShop;
  readonly scorer: Scorer;
  /** 0..1 of the places. */
  readonly explorationShare: number;
  readonly profile: InterestProfile;
  /** Ids of this visit that stand there already. */
  readonly shown: readonly string[];
  readonly nowMs: number;
  readonly random: () => number;
  readonly id: string;
}

/** A slate's input, as the SDK makes it of a page and a profile. */
export async function toSlateInput(input: FeedInput): Promise<SlateInput> {
  const { shop, scorer, explorationShare, profile, nowMs, random, id } = input;
  const request = {
    surface: 'feed',
    count: PLACES,
    context: { kinds: ['video'], exclude: input.shown },
  } as const;
  const known = toScoreInput(profile, nowMs);
  const isKnown = profile.steps.length > 0 || [...profile.aversion].some((value) => value !== 0);
  const interest = isKnown ? await scorer.score({ ...known, candidates: shop.vectors }) : null;
  // The prior alone still draws its places of chance.
  const none: CandidateScores = { interest: new Float32Array(shop.candidates.length), heads: {} };
  const insight = createInsight({
    request,
    profile,
    rules: { explorationShare },
    campaigns: [],
    nowMs,
    random,
    scores: isKnown ? (interest === null ? none : { interest, heads: {} }) : null,
    followed: new Map(),
    knowledge: interest === null ? 0 : toKnowledge(known),
    closeness: null,
    vectors: isKnown ? shop.vectors : null,
  });
  const { tier, modelVersion } = scorer;
  return { id, request, candidates: shop.candidates, insight, profile, nowMs, tier, modelVersion };
}
