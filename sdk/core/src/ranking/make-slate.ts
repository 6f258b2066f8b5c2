import type { InterestProfile } from '../interest/profile.ts';
import { arrange, type RankedItem, type StepObserver } from './arrange.ts';
import type { Candidate } from './candidate.ts';
import { explainItem, type ExplainContext } from './explain.ts';
import { toPrior } from './prior.ts';
import type { RankRequest, Reason, Slate, SlateItem, Tier } from './slate.ts';
import { toValue } from './value.ts';

/** What is known of a visitor, as far as a slate is concerned. @public */
export interface VisitorInterest {
  /** `[n]`, 0..1, in the order of the candidates. */
  readonly scores: Float32Array;
  /** The share of interest in the value, from `toKnowledge`. */
  readonly knowledge: number;
  /** Why a category fits; see `explainInterest`. */
  readonly explain: (category: readonly string[]) => readonly Reason[];
}

/** Everything a slate is made of. @public */
export interface SlateInput {
  /** Id of the slate. */
  readonly id: string;
  readonly request: RankRequest;
  /** Each id once; withdrawn and blocked items are not among them. */
  readonly candidates: readonly Candidate[];
  /** `null` while nothing is known: then the prior decides. */
  readonly interest: VisitorInterest | null;
  /** `[n]`, 0..1, how close each candidate lies to `context.about`, from `toCloseness`; `null` without one. */
  readonly closeness: Float32Array | null;
  readonly profile: InterestProfile;
  /** ms UTC. */
  readonly nowMs: number;
  /** Who computed `interest`. */
  readonly tier: Tier;
  readonly modelVersion: string;
}

/** Most items of one slate. */
const MOST_ITEMS = 200;

/** On a page about something, half of an item's value is how close it lies to that. */
const ABOUT_SHARE = 0.5;

/**
 * Makes a slate: prior and interest into values, values into an order, the order into items with their reasons.
 *
 * No chance is involved: the same input gives the same slate, in whatever order the candidates come.
 *
 * @param observe - is told what each step of the arrangement did.
 *
 * @public
 */
export function makeSlate(input: SlateInput, observe?: StepObserver): Slate {
  const { id, request, profile, nowMs, tier, modelVersion } = input;
  const context = {
    request: request.context ?? {},
    notInterested: new Set(profile.notInterested),
    seen: new Map(profile.seen),
  };
  const ranked = arrange(scoreAll(input), context, observe);
  const explained: ExplainContext = {
    explainInterest: input.interest?.explain ?? null,
    nowMs,
    closeness: input.closeness,
    about: request.context?.about,
  };
  const count = Math.max(0, Math.min(MOST_ITEMS, Math.floor(request.count)));
  const items = ranked.slice(0, count).map((item, position) => ({
    ...toSlateItem(item, explained),
    position,
    tier,
    modelVersion,
  }));
  return { id, surface: request.surface, tier, modelVersion, createdAtMs: nowMs, items };
}

function scoreAll(input: SlateInput): readonly RankedItem[] {
  const { candidates, interest, closeness, nowMs } = input;
  return candidates.map((candidate, row) => {
    const scores = { prior: toPrior(candidate, nowMs), interest: interest?.scores[row] ?? 0 };
    const value = toValue(scores, interest?.knowledge ?? 0);
    const near = closeness?.[row];
    const blended = near === undefined ? value : (1 - ABOUT_SHARE) * value + ABOUT_SHARE * near;
    return { candidate, row, scores, value: blended, placedBy: 'value' };
  });
}

function toSlateItem(
  item: RankedItem,
  explained: ExplainContext,
): Omit<SlateItem, 'position' | 'tier' | 'modelVersion'> {
  const { candidate, scores, value, placedBy } = item;
  const reasons = explainItem(item, explained);
  return { kind: candidate.kind, id: candidate.id, scores, value, reasons, placedBy, propensity: 1 };
}
