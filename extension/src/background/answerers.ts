import type { Judge } from '../governance/judge-titles.ts';
import type { Answerers } from '../messaging/answer-messages.ts';
import { changeSettings } from '../settings/settings.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import { askClips } from './ask-clips.ts';
import { observePage } from './observe-page.ts';
import { pairShop } from './pair-shop.ts';
import { forgetPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readTab } from './read-tab.ts';
import { toggleOverlay } from './toggle-overlay.ts';
import { forgetTab } from './tab-memory.ts';
import { isWatched, leaveShop, watchShop } from './watched-shops.ts';

/** One answerer per question of the protocol. Holds no state: each answer reads the stores anew. */
export function createAnswerers(platform: BackgroundPlatform, judge: Judge): Answerers {
  const lookAgain = (tabId: number): Promise<boolean> => platform.tabs.send(tabId, { command: 'look-again' });
  return {
    'page-seen': async (snapshot, asker) => {
      const origin = toShopOrigin(asker.url);
      if (origin === null || asker.tabId === null || !(await isWatched(platform, origin))) return null;
      return observePage(platform, judge, { tabId: asker.tabId, url: asker.url, origin, snapshot });
    },
    'tab-read': ({ tabId }) => readTab(platform, tabId),
    'shop-watch': ({ origin }) => watchShop(platform, origin),
    'shop-leave': async ({ origin, tabId }) => {
      await forgetPairing(platform.secrets, origin);
      await leaveShop(platform, origin);
      await forgetTab(platform.session, tabId);
      await platform.badge.show(tabId, '');
      await lookAgain(tabId);
      return readTab(platform, tabId);
    },
    'pairing-set': (request) => pairShop(platform, request),
    'pairing-forget': async ({ origin, tabId }) => {
      await forgetPairing(platform.secrets, origin);
      await lookAgain(tabId);
      return readTab(platform, tabId);
    },
    'overlay-toggle': async ({ tabId }) => {
      await toggleOverlay(platform, tabId);
      return readTab(platform, tabId);
    },
    // A page that was open before the extension was updated has no script that answers; it gets one.
    'page-look-again': async ({ tabId }) =>
      (await lookAgain(tabId)) || (await platform.scripts.inject(tabId)),
    'card-show': ({ tabId, item }) => platform.tabs.send(tabId, { command: 'card-show', item }),
    'clips-ask': ({ tabId, command }) => askClips(platform, tabId, command),
    'language-set': async ({ language, tabId }) => {
      await changeSettings(platform.settings, (settings) => ({ ...settings, language }));
      if (tabId !== null) await lookAgain(tabId);
      return language;
    },
  };
}
