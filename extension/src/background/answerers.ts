import { forgetShopAlerts } from '../alerts/remember-alerts.ts';
import { createGovernanceAnswerers } from '../governance/governance-answerers.ts';
import type { PageHinter } from '../governance/hints/create-hinter.ts';
import { toLooksKey } from '../governance/looks/keep-looks.ts';
import type { PageJudge } from '../governance/page-judge.ts';
import { forgetShopRules } from '../governance/shop-rules.ts';
import type { Answerers } from '../messaging/answer-messages.ts';
import { changeSettings } from '../settings/settings.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import { toShopNotesKey } from '../tagger/clip-notes.ts';
import { askClips } from './ask-clips.ts';
import { pairShop } from './pair-shop.ts';
import { forgetPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readNumbers } from './read-numbers.ts';
import { createAlertAnswerers } from './alert-answerers.ts';
import { createDetailAnswerers } from './detail-answerers.ts';
import { createFrameAnswerers } from './frame-answerers.ts';
import { changeAlerts } from './raise-alerts.ts';
import { readTab } from './read-tab.ts';
import { seePage } from './see-page.ts';
import { toggleOverlay } from './toggle-overlay.ts';
import { forgetTab } from './tab-memory.ts';
import { isWatched, leaveShop, watchShop } from './watched-shops.ts';

/**
 * One answerer per question of the protocol. Holds no state: each answer reads the stores anew.
 *
 * @param hinter - `null` where no model reads the texts.
 */
export function createAnswerers(
  platform: BackgroundPlatform,
  judge: PageJudge,
  hinter: PageHinter | null = null,
): Answerers {
  const lookAgain = (tabId: number): Promise<boolean> => platform.tabs.send(tabId, { command: 'look-again' });
  return {
    ...createGovernanceAnswerers(platform, judge, hinter),
    'page-seen': async (snapshot, asker) => {
      const origin = toShopOrigin(asker.url);
      if (origin === null || asker.tabId === null || !(await isWatched(platform, origin))) return null;
      return seePage(platform, { tabId: asker.tabId, url: asker.url, origin, snapshot });
    },
    ...createFrameAnswerers(platform),
    'tab-read': ({ tabId }) => readTab(platform, tabId),
    'shop-watch': ({ origin }) => watchShop(platform, origin),
    'shop-leave': async ({ origin, tabId }) => {
      await forgetShop(platform, origin);
      await forgetTab(platform.session, tabId);
      await platform.badge.show(tabId, '');
      await lookAgain(tabId);
      await platform.tabs.sendAll(tabId, { command: 'frames-look-again' });
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
    'numbers-read': (question) => readNumbers(platform, question),
    ...createDetailAnswerers(platform),
    ...createAlertAnswerers(platform),
    'language-set': async ({ language, tabId }) => {
      await changeSettings(platform.settings, (settings) => ({ ...settings, language }));
      if (tabId !== null) await lookAgain(tabId);
      return language;
    },
  };
}

/** All that belongs to a shop alone. */
async function forgetShop(platform: BackgroundPlatform, origin: string): Promise<void> {
  await forgetPairing(platform.secrets, origin);
  await forgetShopRules(platform.settings, origin);
  await platform.history.forget(origin);
  await platform.seen.remove(toLooksKey(origin));
  await platform.settings.remove(toShopNotesKey(origin));
  await leaveShop(platform, origin);
  await changeAlerts(platform, (memory) => forgetShopAlerts(memory, origin));
}
