import { toLanguage, type Language } from '../locales/language.ts';
import type { TabState } from '../messaging/protocol.ts';
import { readSettings } from '../settings/settings.ts';
import { toMatchPattern, toShopOrigin } from '../settings/shop-origin.ts';
import { readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { isOverlayShown, isSamePage, readReport } from './tab-memory.ts';
import { isWatched } from './watched-shops.ts';

/** The chosen language, or the browser's. */
export async function readLanguage(platform: BackgroundPlatform): Promise<Language> {
  const { language } = await readSettings(platform.settings);
  return language ?? toLanguage(platform.browserLanguage());
}

/** Everything the panel shows of a tab, read anew. */
export async function readTab(platform: BackgroundPlatform, tabId: number): Promise<TabState> {
  const url = await platform.tabs.urlOf(tabId);
  const origin = toShopOrigin(url);
  const report = await readReport(platform.session, tabId);
  const pairing = origin === null ? null : await readPairing(platform.secrets, origin);
  return {
    language: await readLanguage(platform),
    url,
    origin,
    permitted: origin !== null && (await platform.access.holds(toMatchPattern(origin))),
    watched: origin !== null && (await isWatched(platform, origin)),
    pairing: pairing === null ? null : { collectorUrl: pairing.collectorUrl, site: pairing.site },
    overlayShown: await isOverlayShown(platform.session, tabId),
    report: report !== null && url !== null && isSamePage(report.url, url) ? report : null,
  };
}
