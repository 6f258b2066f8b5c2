import type { BackgroundPlatform } from '../background/platform.ts';
import { isWatched } from '../background/watched-shops.ts';
import type { Asker } from '../messaging/answer-messages.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';

/** A page of a watched shop, as the browser vouches for it. */
export interface WatchedPage {
  readonly tabId: number;
  readonly url: string;
  /** Without query and fragment. */
  readonly address: string;
  readonly origin: string;
}

/** The page that asks; `null` where its shop is not watched, or not any more. */
export async function toWatchedPage(
  platform: BackgroundPlatform,
  { tabId, url }: Asker,
): Promise<WatchedPage | null> {
  const origin = toShopOrigin(url);
  if (origin === null || tabId === null || !(await isWatched(platform, origin))) return null;
  return { tabId, url, origin, address: origin + new URL(url).pathname };
}
