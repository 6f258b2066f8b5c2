import type { Catalog } from '../../catalog/catalog.ts';
import type { CampaignSlots, RankingRules } from '../rules.ts';
import type { Surface } from '../slate.ts';
import type { RunningCampaign } from './place-campaigns.ts';

/**
 * The campaigns of a site's rules that run now on a surface, each with the items that may stand in its places.
 *
 * @param nowMs - ms UTC; a campaign runs from its start up to, not at, its end.
 * @returns in the order of the rules; a campaign that the catalogue does not know never runs.
 * @public
 */
export function findCampaigns(
  { campaigns = [] }: RankingRules,
  catalog: Catalog,
  { surface, nowMs }: { readonly surface: Surface; readonly nowMs: number },
): readonly RunningCampaign[] {
  return campaigns
    .filter(({ campaign, surfaces }) => {
      const known = catalog.campaigns.find(({ id }) => id === campaign);
      const isNow = known !== undefined && known.startsAtMs <= nowMs && nowMs < known.endsAtMs;
      return isNow && (surfaces?.includes(surface) ?? true);
    })
    .map((slots) => ({ ...slots, items: toItems(slots, catalog) }));
}

function toItems({ campaign, items }: CampaignSlots, { videos, lives }: Catalog): ReadonlySet<string> {
  const own = [...videos, ...lives].filter(({ campaignId }) => campaignId === campaign);
  return new Set(items ?? own.map(({ id }) => id));
}
