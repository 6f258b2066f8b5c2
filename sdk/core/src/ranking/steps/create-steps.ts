import { toCount, type Steps } from '../arrange.ts';
import type { InsightInput } from '../insight.ts';
import { capFrequency, listCapped } from './cap-frequency.ts';
import { diversify } from './diversify.ts';
import { explore } from './explore.ts';
import { isBanned, readRules } from '../rules.ts';
import { FIRST_STEPS } from './first-steps.ts';
import { placeCampaigns } from './place-campaigns.ts';
import { shareNewItems } from './share-new-items.ts';

/**
 * The whole arrangement, in order: what may not be shown goes, what is left is ordered by value, spread and held to its
 * cap; then the promised places are filled, new items get their share of the others, and chance one of ten.
 *
 * @internal
 */
export function createSteps(input: InsightInput): Steps {
  const { request, profile, campaigns, vectors, scores, nowMs, random } = input;
  const { newItemShare, explorationShare, mostSights } = readRules(input.rules);
  const count = toCount(request);
  const capped = listCapped(profile, mostSights, nowMs);
  const { keepAsked, dropUnbuyable, dropRefused, dampSeen, orderByValue, spreadCategories, placeLives } =
    FIRST_STEPS;
  return {
    keepAsked,
    dropUnbuyable,
    dropRefused,
    dropBanned: (items) => items.filter(({ candidate }) => !isBanned(candidate, input.rules)),
    dampSeen,
    orderByValue,
    diversify: (items, context) =>
      vectors === null ? spreadCategories(items, context) : diversify(items, { vectors, count }),
    capFrequency: (items) => capFrequency(items, capped),
    placeLives,
    placeCampaigns: (items) => placeCampaigns(items, campaigns),
    shareNewItems: (items) => shareNewItems(items, { share: newItemShare, count, nowMs, capped }),
    explore: (items, { seen }) =>
      scores === null ? items : explore(items, { share: explorationShare, count, random, seen }),
  };
}
