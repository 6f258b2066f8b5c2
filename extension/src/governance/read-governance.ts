import type { BackgroundPlatform } from '../background/platform.ts';
import { isSamePage, readJudgement } from '../background/tab-memory.ts';
import type { GovernanceView } from '../messaging/governance-protocol.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import { readShopRules } from './shop-rules.ts';

/** Entries of a history that the panel gets; the newest. */
const MOST_SHOWN = 500;

/** Everything the panel shows of rules for a tab, read anew. */
export async function readGovernance(
  platform: BackgroundPlatform,
  tabId: number,
): Promise<GovernanceView | null> {
  const url = await platform.tabs.urlOf(tabId);
  const origin = toShopOrigin(url);
  if (origin === null || url === null) return null;
  const { presets, suppressions } = await readShopRules(platform.settings, origin);
  const judgement = await readJudgement(platform.session, tabId);
  const history = await platform.history.list(origin);
  return {
    origin,
    judgement: judgement !== null && isSamePage(judgement.url, url) ? judgement : null,
    presets,
    suppressions,
    history: history
      .toSorted((a, b) => Math.max(b.since, b.lastSeen) - Math.max(a.since, a.lastSeen))
      .slice(0, MOST_SHOWN),
  };
}
