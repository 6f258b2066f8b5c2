import { toPageSighting } from '../alerts/to-alerts.ts';
import type { PageReport } from '../figures/page-report.ts';

import { observePage, type SeenPage } from './observe-page.ts';
import type { BackgroundPlatform } from './platform.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { forgetTab } from './tab-memory.ts';
import { isWatched } from './watched-shops.ts';

/**
 * Makes the report of a page, and tells the merchant what in it is new and grave.
 *
 * @returns `null` when the shop was forgotten meanwhile: then nothing of the page is kept.
 */
export async function seePage(platform: BackgroundPlatform, seen: SeenPage): Promise<PageReport | null> {
  const report = await observePage(platform, seen);
  if (!(await isWatched(platform, seen.origin))) {
    await forgetTab(platform.session, seen.tabId);
    await platform.badge.show(seen.tabId, '');
    return null;
  }
  await raiseAlerts(platform, toPageSighting(seen.origin, report));
  return report;
}
