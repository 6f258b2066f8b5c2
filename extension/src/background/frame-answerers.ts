import type { Answerers } from '../messaging/answer-messages.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import { observeFrame } from './observe-page.ts';
import type { BackgroundPlatform } from './platform.ts';
import { isWatched, watchShop } from './watched-shops.ts';

/** What pages in frames tell, and what the panel asks about them. */
export function createFrameAnswerers(
  platform: BackgroundPlatform,
): Pick<Answerers, 'frame-seen' | 'frame-watch'> {
  return {
    'frame-seen': async (snapshot, { tabId, url, frameId }) => {
      const origin = toShopOrigin(url);
      if (origin === null || tabId === null || frameId === undefined) return null;
      if (!(await isWatched(platform, origin))) return null;
      return observeFrame(platform, { tabId, url, origin, snapshot }, frameId);
    },
    'frame-watch': async ({ origin, tabId }) =>
      (await watchShop(platform, origin)) && (await platform.scripts.inject(tabId)),
  };
}
