import type { InterestProfile } from '../interest/profile.ts';
import type { RankedItem, Steps } from './arrange.ts';
import type { RankingRules } from './rules.ts';
import type { CandidateScores, RankRequest, Reason, Scores, SlateItem } from './slate.ts';
import type { RunningCampaign } from './steps/place-campaigns.ts';

/** What is known beyond the catalogue, as far as one slate is concerned; `createInsight` makes it. @public */
export interface Insight {
  /** The scores of one candidate that are not the prior. */
  readonly scoresOf: (row: number) => Omit<Scores, 'prior'>;
  /** Who scored a candidate, where that was not the slate's tier. */
  readonly scorerOf: (row: number) => Partial<Pick<SlateItem, 'tier' | 'modelVersion'>>;
  /** What the slate is ordered by. */
  readonly toValue: (scores: Scores, item: Pick<RankedItem, 'candidate' | 'row'>) => number;
  /** Why an item fits, strongest first. */
  readonly explain: (item: RankedItem) => readonly Reason[];
  readonly steps: Steps;
}

/** What an insight is made of. @public */
export interface InsightInput {
  readonly request: RankRequest;
  readonly profile: InterestProfile;
  readonly rules: RankingRules;
  /** Campaigns that run now, from `findCampaigns`. */
  readonly campaigns: readonly RunningCampaign[];
  /** ms UTC. */
  readonly nowMs: number;
  /** In [0, 1); a seeded generator gives the same slate again. */
  readonly random: () => number;
  /** `null` while nothing is known of the visitor. */
  readonly scores: CandidateScores | null;
  /** The items of makers that the visitor follows, from `findFollowed`. */
  readonly followed: ReadonlyMap<string, string>;
  /** The share of interest in the value, from `toKnowledge`. */
  readonly knowledge: number;
  /** `[n]`, 0..1, how close each candidate lies to `context.about`; `null` without one. */
  readonly closeness: Float32Array | null;
  /** `[n, 64]` float32, unit rows; `null` until they are there. */
  readonly vectors: Float32Array | null;
}
