import {
  createInsight,
  toKnowledge,
  toScoreInput,
  type CandidateScores,
  type InterestProfile,
  type SlateInput,
} from '@curio/core';
import type { MadeUpShop } from './made-up-shop.ts';
import type { Scorer } from './scorers.ts';

/** Places of one slate: a phone's worth of swipes. */
export const PLACES = 10;

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
  const isAsked = isKnown || scorer.knowledge !== undefined;
  const scores = isAsked ? await scorer.score({ ...known, candidates: shop.vectors }) : null;
  // The prior alone still draws its places of chance.
  const none: CandidateScores = { interest: new Float32Array(shop.candidates.length), heads: {} };
  const insight = createInsight({
    request,
    profile,
    rules: { explorationShare },
    campaigns: [],
    nowMs,
    random,
    scores: isAsked ? (scores ?? none) : null,
    followed: new Map(),
    knowledge: scorer.knowledge ?? (scores === null ? 0 : toKnowledge(known)),
    closeness: null,
    vectors: isAsked ? shop.vectors : null,
  });
  const { tier, modelVersion } = scorer;
  return { id, request, candidates: shop.candidates, insight, profile, nowMs, tier, modelVersion };
}
