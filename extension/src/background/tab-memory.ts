import type { PageReport } from '../figures/page-report.ts';
import type { KeyedStore } from './platform.ts';

const REPORT = 'report:';
const OVERLAY = 'overlay:';

/** Key under which the session store holds the latest report of a tab; the panel listens for its change. */
export function toReportKey(tabId: number): string {
  return REPORT + tabId;
}

/** The latest report of a tab, whatever page it was of. */
export async function readReport(session: KeyedStore, tabId: number): Promise<PageReport | null> {
  // Only this module writes the key, the store is closed to pages, and an update of the extension clears it.
  return ((await session.read(toReportKey(tabId))) as PageReport | undefined) ?? null;
}

/** Keeps a report unless one that was begun later is there already. */
export async function keepReport(session: KeyedStore, tabId: number, report: PageReport): Promise<void> {
  const kept = await readReport(session, tabId);
  if (kept === null || kept.seenAt <= report.seenAt) await session.write(toReportKey(tabId), report);
}

/** Whether the figures are shown on the pages of a tab; off until asked for. */
export async function isOverlayShown(session: KeyedStore, tabId: number): Promise<boolean> {
  return (await session.read(OVERLAY + tabId)) === true;
}

/** Shows or hides the figures in a tab, for as long as the tab lives. */
export async function setOverlayShown(session: KeyedStore, tabId: number, shown: boolean): Promise<void> {
  if (shown) await session.write(OVERLAY + tabId, true);
  else await session.remove(OVERLAY + tabId);
}

/** Forgets one tab. */
export async function forgetTab(session: KeyedStore, tabId: number): Promise<void> {
  await session.remove(toReportKey(tabId));
  await session.remove(OVERLAY + tabId);
}

/** Forgets the tabs that are no more; their closing may have been missed while the background was asleep. */
export async function forgetGoneTabs(session: KeyedStore, openTabs: readonly number[]): Promise<void> {
  const open = new Set(openTabs);
  for (const key of await session.keys()) {
    const tabId = Number(key.slice(key.indexOf(':') + 1));
    if ((key.startsWith(REPORT) || key.startsWith(OVERLAY)) && !open.has(tabId)) await session.remove(key);
  }
}
