import type { PageReport } from '../figures/page-report.ts';
import type { PageJudgement } from '../governance/page-judgement.ts';
import type { KeyedStore } from './platform.ts';

const REPORT = 'report:';
const OVERLAY = 'overlay:';
const JUDGEMENT = 'judgement:';
const DRAFT = 'draft:';
const FRAMES = 'frames:';
const PREFIXES = [REPORT, OVERLAY, JUDGEMENT, DRAFT, FRAMES];
/** Frames of a tab whose reports are kept. */
const MOST_FRAMES = 20;

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

/** What the rules said of the page that a tab had last, whatever page it was. */
export async function readJudgement(session: KeyedStore, tabId: number): Promise<PageJudgement | null> {
  // Written by this module alone, as the report is.
  return ((await session.read(JUDGEMENT + tabId)) as PageJudgement | undefined) ?? null;
}

/** Keeps a judgement unless one that was begun later is there already; says whether it did. */
export async function keepJudgement(
  session: KeyedStore,
  tabId: number,
  judgement: PageJudgement,
): Promise<boolean> {
  const kept = await readJudgement(session, tabId);
  if (kept !== null && kept.judgedAt > judgement.judgedAt) return false;
  await session.write(JUDGEMENT + tabId, judgement);
  return true;
}

/** Prints of what was found in the forms of a tab, by form. */
export type DraftPrints = Readonly<Record<string, readonly string[]>>;

/** What was found in the forms of a tab when they were last judged. */
export async function readDraftPrints(session: KeyedStore, tabId: number): Promise<DraftPrints> {
  // Written by this module alone, as the report is.
  return ((await session.read(DRAFT + tabId)) as DraftPrints | undefined) ?? {};
}

/** Keeps what was found in the forms of a tab. */
export async function keepDraftPrints(
  session: KeyedStore,
  tabId: number,
  prints: DraftPrints,
): Promise<void> {
  await session.write(DRAFT + tabId, prints);
}

/** Latest reports of the frames in a tab, whichever page they stood in. */
export async function readFrameReports(session: KeyedStore, tabId: number): Promise<readonly PageReport[]> {
  return Object.values(await readFrames(session, tabId)).toReversed();
}

/** Keeps the report of one frame; the oldest goes where there are too many. */
export async function keepFrameReport(
  session: KeyedStore,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  report: PageReport,
): Promise<void> {
  const frames: Readonly<Record<string, PageReport>> = {
    ...(await readFrames(session, tabId)),
    [frameId]: report,
  };
  const newest = Object.entries(frames)
    .toSorted(([, a], [, b]) => a.seenAt - b.seenAt)
    .slice(-MOST_FRAMES);
  await session.write(FRAMES + tabId, Object.fromEntries(newest));
}

async function readFrames(session: KeyedStore, tabId: number): Promise<Readonly<Record<string, PageReport>>> {
  // Written by this module alone, as the report is.
  return ((await session.read(FRAMES + tabId)) as Record<string, PageReport> | undefined) ?? {};
}

/** Forgets one tab. */
export async function forgetTab(session: KeyedStore, tabId: number): Promise<void> {
  for (const prefix of PREFIXES) await session.remove(prefix + tabId);
}

/** Forgets the tabs that are no more; their closing may have been missed while the background was asleep. */
export async function forgetGoneTabs(session: KeyedStore, openTabs: readonly number[]): Promise<void> {
  const open = new Set(openTabs);
  for (const key of await session.keys()) {
    const tabId = Number(key.slice(key.indexOf(':') + 1));
    if (PREFIXES.some((prefix) => key.startsWith(prefix)) && !open.has(tabId)) await session.remove(key);
  }
}

/** Whether two addresses are of one page: fragments do not make another. */
export function isSamePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
