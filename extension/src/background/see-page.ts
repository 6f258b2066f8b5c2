import { toPageSighting } from '../alerts/to-alerts.ts';
import type { PageReport } from '../figures/page-report.ts';

import { observePage, type SeenPage } from './observe-page.ts';
import type { BackgroundPlatform } from './platform.ts';
import { raiseAlerts } from './raise-alerts.ts';

/** Makes the report of a page, and tells the merchant what in it is new and grave. */
export async function seePage(platform: BackgroundPlatform, seen: SeenPage): Promise<PageReport> {
  const report = await observePage(platform, seen);
  await raiseAlerts(platform, toPageSighting(seen.origin, report));
  return report;
}
