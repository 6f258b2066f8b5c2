import type { Answerers } from '../messaging/answer-messages.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readCardDetail } from './read-card-detail.ts';
import { readSeenCard } from './read-seen-card.ts';

/** What a card's detail can ask, and what a page can ask about it. */
export function createDetailAnswerers(
  platform: BackgroundPlatform,
): Pick<Answerers, 'detail-read' | 'detail-resize' | 'detail-close' | 'detail-window'> {
  const tell = async (tabId: number | null, command: PageCommand): Promise<boolean> =>
    tabId !== null && (await platform.tabs.sendAll(tabId, command));
  return {
    'detail-read': async (question, { tabId }) =>
      tabId === null ? null : readCardDetail(platform, tabId, question),
    'detail-resize': ({ heightPx }, { tabId }) => tell(tabId, { command: 'detail-resize', heightPx }),
    'detail-close': (_, { tabId }) => tell(tabId, { command: 'detail-close' }),
    'detail-window': async ({ item }, { tabId, role, url }) => {
      if (tabId === null) return false;
      const seen = await readSeenCard(platform, tabId, item);
      if (seen === null || (role === 'subframe' && seen.origin !== toShopOrigin(url))) return false;
      await platform.openDetail(tabId, { item, language: seen.report.language });
      return true;
    },
  };
}
