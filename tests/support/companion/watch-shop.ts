import type { Panel } from './companion.ts';
import { eventually } from './eventually.ts';

/**
 * Lets the extension watch the shop of a panel's page, if it does not yet; the host must be allowed.
 *
 * @param url - of the page; the panel asks for its address where it may not know the tab's.
 */
export async function watchShop(panel: Panel, url: string): Promise<void> {
  await eventually(() => panel.count('skeleton')).toBe(0);
  if ((await panel.count('welcome')) > 0) await pressWatch(panel, url);
  await eventually(() => panel.count('tab-governance')).toBe(1);
}

async function pressWatch(panel: Panel, url: string): Promise<void> {
  if ((await panel.count('watch-shop')) > 0) return panel.press('watch-shop');
  await panel.fill('shop-address', new URL(url).origin);
  return panel.press('watch-address');
}
