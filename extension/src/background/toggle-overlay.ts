import type { BackgroundPlatform } from './platform.ts';
import { isOverlayShown, keepReport, readReport, setOverlayShown } from './tab-memory.ts';

/** Shows or hides the figures on the pages of a tab, and tells the page now in it. */
export async function toggleOverlay(platform: BackgroundPlatform, tabId: number): Promise<void> {
  const overlayShown = !(await isOverlayShown(platform.session, tabId));
  await setOverlayShown(platform.session, tabId, overlayShown);
  const report = await readReport(platform.session, tabId);
  if (report === null) {
    await platform.tabs.send(tabId, { command: 'look-again' });
    return;
  }
  const changed = { ...report, overlayShown };
  await keepReport(platform.session, tabId, changed);
  await platform.tabs.send(tabId, { command: 'report-changed', report: changed });
}
