import type { PageCommand } from '../messaging/protocol.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import type { BackgroundPlatform } from './platform.ts';
import { isOverlayShown, keepReport, readReport, setOverlayShown } from './tab-memory.ts';
import { isWatched } from './watched-shops.ts';

/** Shows or hides the figures on the pages of a tab, and tells the page now in it. */
export async function toggleOverlay(platform: BackgroundPlatform, tabId: number): Promise<void> {
  const overlayShown = !(await isOverlayShown(platform.session, tabId));
  await setOverlayShown(platform.session, tabId, overlayShown);
  await platform.tabs.sendAll(tabId, { command: 'frames-look-again' });
  const report = await readReport(platform.session, tabId);
  if (report === null) {
    await tell(platform, tabId, { command: 'look-again' });
    return;
  }
  const changed = { ...report, overlayShown };
  await keepReport(platform.session, tabId, changed);
  await tell(platform, tabId, { command: 'report-changed', report: changed });
}

/** A page that was open before its shop was watched has no script that listens; it gets one, which then looks itself. */
async function tell(platform: BackgroundPlatform, tabId: number, command: PageCommand): Promise<void> {
  if (await platform.tabs.send(tabId, command)) return;
  const origin = toShopOrigin(await platform.tabs.urlOf(tabId));
  if (origin !== null && (await isWatched(platform, origin))) await platform.scripts.inject(tabId);
}
