import type { Steps } from '../arrange.ts';
import type { InsightInput } from '../insight.ts';
import { capFrequency, listCapped } from './cap-frequency.ts';
import { diversify } from './diversify.ts';
import { explore } from './explore.ts';
import { FIRST_STEPS } from './first-steps.ts';
import { placeCampaigns } from './place-campaigns.ts';
import { shareNewItems } from './share-new-items.ts';

/** What `RankingRules` say where a site says nothing. */
const DEFAULTS = { newItemShare: 0.1, explorationShare: 0.05, mostSights: 6 };

/**
 * The whole arrangement, in order: what may not be shown goes, what is left is ordered by value, spread, held to its
 * caps and shares, and at last the places that were promised are filled.
 *
 * @internal
 */
export function createSteps(input: InsightInput): Steps {
  const { request, profile, campaigns, vectors, scores, nowMs, random } = input;
  const { newItemShare, explorationShare, mostSights, facts } = { ...DEFAULTS, ...input.rules };
  const { count } = request;
  const capped = listCapped(profile, mostSights, nowMs);
  const { keepAsked, dropUnbuyable, dropRefused, dampSeen, orderByValue, spreadCategories, placeLives } =
    FIRST_STEPS;
  return {
    keepAsked,
    dropUnbuyable,
    dropRefused,
    dropBanned: (items) => items.filter(({ candidate }) => facts?.[candidate.id]?.standing !== 0),
    dampSeen,
    orderByValue,
    diversify: (items, context) =>
      vectors === null ? spreadCategories(items, context) : diversify(items, { vectors, count }),
    capFrequency: (items) => capFrequency(items, capped),
    shareNewItems: (items) => shareNewItems(items, { share: newItemShare, count, nowMs }),
    explore: (items, { seen }) =>
      scores === null ? items : explore(items, { share: explorationShare, count, random, seen }),
    placeLives,
    placeCampaigns: (items) => placeCampaigns(items, campaigns),
  };
}
