import type { RankedItem } from './arrange.ts';
import { explainInterest } from './reasons/explain-interest.ts';
import type { Insight, InsightInput } from './insight.ts';
import { toFacts } from './rules.ts';
import { SCORE_HEADS, type CandidateScores, type Reason, type Scores } from './slate.ts';
import { createSteps } from './steps/create-steps.ts';
import { levelInterest } from './scores/interest-scale.ts';
import { toValue } from './scores/value.ts';

/** On a page about something, half of an item's value is how close it lies to that. */
const ABOUT_SHARE = 0.5;

/**
 * What an item of a followed maker is worth more: as much as having sold more than a third of the catalogue (0.6 of the
 * prior is popularity), so that also what few people know comes up, and a strong interest still beats it. Our choice, to
 * be measured by experiment.
 */
const FOLLOWED_BONUS = 0.2;

/** Above the middle of the S-curve: closer to the visitor's taste, or to the page's subject, than not. */
const CLOSE = 0.5;

/**
 * Everything that is known of a visitor, a page and a site's rules, as `makeSlate` takes it.
 *
 * @public
 */
export function createInsight(input: InsightInput): Insight {
  const { knowledge, closeness, rules, followed } = input;
  const scores =
    input.scores === null ? null : { ...input.scores, interest: levelInterest(input.scores.interest) };
  return {
    scoresOf: (row) => (scores === null ? { interest: 0 } : toScores(scores, row)),
    scorerOf: (row) => ((scores?.scored?.has(row) ?? true) ? {} : { tier: 0, modelVersion: 'prior' }),
    toValue(all, { candidate, row }) {
      const facts = toFacts(candidate, rules);
      const bonus = followed.has(candidate.id) ? FOLLOWED_BONUS * facts.standing : 0;
      const value = toValue(all, knowledge, facts) + bonus;
      const near = closeness?.[row];
      return near === undefined ? value : (1 - ABOUT_SHARE) * value + ABOUT_SHARE * near * facts.standing;
    },
    explain: (item) => explain(item, input),
    steps: createSteps(input),
  };
}

function toScores({ interest, heads, scored }: CandidateScores, row: number): Omit<Scores, 'prior'> {
  const scores: Record<string, number> & { interest: number } = { interest: interest[row] ?? 0 };
  for (const head of SCORE_HEADS) {
    const score = heads[head]?.[row];
    if (score !== undefined && (scored?.has(row) ?? true)) scores[head] = score;
  }
  return scores;
}

function explain(
  item: RankedItem,
  { request, closeness, profile, followed }: InsightInput,
): readonly Reason[] {
  const { candidate, row, scores, because } = item;
  const about = request.context?.about;
  const by = followed.get(candidate.id);
  const isNear = about !== undefined && (closeness?.[row] ?? 0) >= CLOSE;
  return [
    ...(because === undefined ? [] : [because]),
    ...(isNear ? [{ kind: 'about', item: about } as const] : []),
    ...(by === undefined ? [] : [{ kind: 'following', by } as const]),
    ...(scores.interest >= CLOSE ? explainInterest(candidate.category, profile) : []),
  ];
}
