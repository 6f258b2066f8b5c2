import type { CardReport, PageReport } from '../figures/page-report.ts';
import { toShopOrigin } from '../settings/shop-origin.ts';
import type { BackgroundPlatform } from './platform.ts';
import { readTab } from './read-tab.ts';
import { readFrameReports } from './tab-memory.ts';

/** A card of a tab, with the report that tells of it. */
export interface SeenCard {
  readonly card: CardReport;
  readonly report: PageReport;
  /** Of the shop whose page or frame has the card. */
  readonly origin: string;
}

/** Finds a card on a tab's page, or else in its frames; `null` where neither has it. */
export async function readSeenCard(
  platform: BackgroundPlatform,
  tabId: number,
  item: string,
): Promise<SeenCard | null> {
  const { report } = await readTab(platform, tabId);
  const frames = await readFrameReports(platform.session, tabId);
  for (const one of [...(report === null ? [] : [report]), ...frames]) {
    const card = one.cards.find((shown) => shown.item === item);
    const origin = toShopOrigin(one.url);
    if (card !== undefined && origin !== null) return { card, report: one, origin };
  }
  return null;
}
