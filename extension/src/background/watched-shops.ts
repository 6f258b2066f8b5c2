import { changeSettings, readSettings } from '../settings/settings.ts';
import { toMatchPattern } from '../settings/shop-origin.ts';
import type { BackgroundPlatform } from './platform.ts';

/** Begins the id of each registered content script; the pattern follows. Scripts of `shop:` ran in no frame. */
const SCRIPT_ID_PREFIX = 'shop-and-frames:';

/** Grants that are far wider than one shop; they are given back when they appear. */
const TOO_WIDE = new Set(['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*']);

/** Whether the merchant chose this shop and the permission is still held. */
export async function isWatched(platform: BackgroundPlatform, origin: string): Promise<boolean> {
  const pattern = toMatchPattern(origin);
  const { watched } = await readSettings(platform.settings);
  return watched.includes(pattern) && (await platform.access.holds(pattern));
}

/**
 * Watches a shop from now on: its pages get the content script, also after the browser starts anew.
 *
 * @returns `false` when the permission is not held; nothing is changed then.
 */
export async function watchShop(platform: BackgroundPlatform, origin: string): Promise<boolean> {
  const pattern = toMatchPattern(origin);
  if (!(await platform.access.holds(pattern))) return false;
  await changeSettings(platform.settings, (settings) => ({
    ...settings,
    watched: [...new Set([...settings.watched, pattern])],
  }));
  await reconcileShops(platform);
  return true;
}

/** Stops watching a shop and gives its permission back. */
export async function leaveShop(platform: BackgroundPlatform, origin: string): Promise<void> {
  const pattern = toMatchPattern(origin);
  await changeSettings(platform.settings, (settings) => ({
    ...settings,
    watched: settings.watched.filter((watched) => watched !== pattern),
  }));
  await reconcileShops(platform);
  await platform.access.give([pattern]);
}

/**
 * Makes the registered content scripts those of the watched shops whose permission is held, no more and no fewer.
 * A shop whose permission was taken away in the browser's settings stays on the list: it comes back with it.
 */
export async function reconcileShops(platform: BackgroundPlatform): Promise<void> {
  const { watched } = await readSettings(platform.settings);
  const registered = new Set(await platform.scripts.registered());
  const wanted = new Map<string, string>();
  for (const pattern of watched) {
    if (await platform.access.holds(pattern)) wanted.set(SCRIPT_ID_PREFIX + pattern, pattern);
  }
  for (const id of registered) if (!wanted.has(id)) await platform.scripts.unregister(id);
  for (const [id, pattern] of wanted) {
    if (!registered.has(id)) await platform.scripts.register(id, pattern);
  }
}

/** Gives back every grant that is wider than one shop; a slip in the browser's settings must not open every page. */
export async function giveBackWideGrants(platform: BackgroundPlatform): Promise<void> {
  const wide = (await platform.access.held()).filter((pattern) => TOO_WIDE.has(pattern));
  if (wide.length > 0) await platform.access.give(wide);
}
