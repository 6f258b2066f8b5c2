import type { InterestProfile } from '../interest/profile.ts';
import { arrange, toCount, type RankedItem, type StepObserver } from './arrange.ts';
import type { Candidate } from './candidate.ts';
import { explainItem } from './reasons/explain.ts';
import type { Insight } from './insight.ts';
import { toPrior } from './scores/prior.ts';
import type { RankRequest, Slate, Tier } from './slate.ts';
import { FIRST_STEPS } from './steps/first-steps.ts';

/** Everything a slate is made of. @public */
export interface SlateInput {
  /** Id of the slate. */
  readonly id: string;
  readonly request: RankRequest;
  /** Each id once; withdrawn and blocked items are not among them. */
  readonly candidates: readonly Candidate[];
  /** `null` where nothing is known but the catalogue: then the prior decides. */
  readonly insight: Insight | null;
  readonly profile: Pick<InterestProfile, 'notInterested' | 'seen'>;
  /** ms UTC. */
  readonly nowMs: number;
  /** Who computed the scores of `insight`. */
  readonly tier: Tier;
  readonly modelVersion: string;
}

/**
 * Makes a slate: scores into values, values into an order, the order into items with their reasons.
 *
 * The same input gives the same slate, in whatever order the candidates come; what chance there is lies in `insight`.
 *
 * @param observe - is told what each step of the arrangement did.
 *
 * @public
 */
export function makeSlate(input: SlateInput, observe?: StepObserver): Slate {
  const { id, request, insight, profile, nowMs, tier, modelVersion } = input;
  const context = {
    request: request.context ?? {},
    notInterested: new Set(profile.notInterested),
    seen: new Map(profile.seen.map(([item, times]) => [item, times])),
    steps: insight?.steps ?? FIRST_STEPS,
  };
  const ranked = arrange(scoreAll(input), context, observe);
  const items = ranked.slice(0, toCount(request)).map((item, position) => {
    const { candidate, row, scores, value, placedBy, propensity = 1 } = item;
    const reasons = explainItem(item, insight, nowMs);
    const { kind, id } = candidate;
    const by = { tier, modelVersion, ...insight?.scorerOf(row) };
    return { kind, id, scores, value, reasons, placedBy, propensity, position, ...by };
  });
  return { id, surface: request.surface, tier, modelVersion, createdAtMs: nowMs, items };
}

function scoreAll({ candidates, insight, nowMs }: SlateInput): readonly RankedItem[] {
  return candidates.map((candidate, row) => {
    const scores = { prior: toPrior(candidate, nowMs), interest: 0, ...insight?.scoresOf(row) };
    const value = insight?.toValue(scores, { candidate, row }) ?? scores.prior;
    return { candidate, row, scores, value, placedBy: 'value' };
  });
}
