import type { BridgeItem } from '@curio/core';
import { toRanks } from '../figures/card-standing.ts';
import { toEmptyMetrics } from '../figures/figures.ts';
import type { CardReport, PageReport, PageSnapshot } from '../figures/page-report.ts';
import { readFigures, type PageFigures } from '../figures/read-figures.ts';
import { countByItem } from '../governance/count-by-item.ts';
import type { JudgedFinding } from '../governance/page-judgement.ts';
import { readLanguage } from './read-tab.ts';
import { readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import {
  isOverlayShown,
  isSamePage,
  keepFrameReport,
  keepReport,
  readJudgement,
  readReport,
} from './tab-memory.ts';
import { isWatched } from './watched-shops.ts';

/** A page that was seen, and where. */
export interface SeenPage {
  readonly tabId: number;
  readonly url: string;
  /** Origin of `url`, a shop's. */
  readonly origin: string;
  readonly snapshot: PageSnapshot;
}

/**
 * Makes the report of a page: its figures, with what the rules found on it; keeps it for the panel and counts findings
 * on the toolbar button.
 */
export async function observePage(platform: BackgroundPlatform, seen: SeenPage): Promise<PageReport> {
  const previous = await readReport(platform.session, seen.tabId);
  const findings = await readFindings(platform, seen);
  const report = await makeReport(platform, seen, { previous, findings });
  await keepReport(platform.session, seen.tabId, report);
  await platform.badge.show(seen.tabId, toBadgeText(report.findings.length));
  return report;
}

/** Makes the report of a page that stands in a frame of another, and keeps it for the details of its cards. */
export async function observeFrame(
  platform: BackgroundPlatform,
  seen: SeenPage,
  frameId: number,
): Promise<PageReport> {
  const report = await makeReport(platform, seen, { previous: null, findings: [] });
  const { session } = platform;
  await platform.alone(`frames:${seen.tabId}`, () =>
    keepFrameReport(session, { tabId: seen.tabId, frameId }, report),
  );
  return report;
}

async function makeReport(
  platform: BackgroundPlatform,
  seen: SeenPage,
  { previous, findings }: { previous: PageReport | null; findings: readonly JudgedFinding[] },
): Promise<PageReport> {
  const now = platform.now();
  const { snapshot } = seen;
  const items = toItems(snapshot);
  const figures = await readFigures(platform, {
    snapshot,
    items: items.map((item) => item.id),
    pairing: await readPairing(platform.secrets, seen.origin),
    previous,
    now,
  });
  const unwatchedFrames: string[] = [];
  for (const origin of snapshot.frameOrigins)
    if (!(await isWatched(platform, origin))) unwatchedFrames.push(origin);
  return {
    version: 1,
    url: seen.url,
    seenAt: now,
    bridge: snapshot.bridge,
    site: snapshot.page?.site ?? null,
    catalogUrl: snapshot.page?.catalogUrl ?? null,
    cardItemCount: snapshot.cardItems.length,
    cards: toCards(items, { snapshot, figures, findings }),
    figures: figures.source,
    findings,
    overlayShown: await isOverlayShown(platform.session, seen.tabId),
    unwatchedFrames,
    language: await readLanguage(platform),
  };
}

/** Of the tab's last judgement, while it is of the same page. */
async function readFindings(
  { session }: BackgroundPlatform,
  { tabId, url }: SeenPage,
): Promise<readonly JudgedFinding[]> {
  const judgement = await readJudgement(session, tabId);
  return judgement !== null && isSamePage(judgement.url, url) ? judgement.findings : [];
}

/** Nothing to say is nothing shown; three signs are what the button has room for. */
export function toBadgeText(findingCount: number): string {
  if (findingCount === 0) return '';
  return findingCount > 99 ? '99+' : String(findingCount);
}

/** Items of the page's cards in the document's order, then what else the page has in use. */
function toItems(snapshot: PageSnapshot): readonly BridgeItem[] {
  const known = new Map((snapshot.page?.items ?? []).map((item) => [item.id, item]));
  const shown = snapshot.cardItems.flatMap((id) => known.get(id) ?? []);
  const others = [...known.values()].filter((item) => !snapshot.cardItems.includes(item.id));
  return [...shown, ...others];
}

function toCards(
  items: readonly BridgeItem[],
  context: {
    readonly snapshot: PageSnapshot;
    readonly figures: PageFigures;
    readonly findings: readonly JudgedFinding[];
  },
): readonly CardReport[] {
  const onPage = new Set(context.snapshot.cardItems);
  const { rows, trends } = context.figures;
  const metricsOf = new Map(rows.map((row) => [row.item, row]));
  const known = new Set(items.map(({ id }) => id));
  const ranks = toRanks(rows.filter(({ item }) => known.has(item)));
  const findingCounts = countByItem(context.findings, items);
  return items.map((item) => ({
    item: item.id,
    kind: item.kind,
    title: item.title,
    onPage: onPage.has(item.id),
    metrics: metricsOf.get(item.id) ?? toEmptyMetrics(item.id),
    rank: ranks.get(item.id) ?? null,
    trend: trends.get(item.id) ?? null,
    findingCount: findingCounts.get(item.id) ?? 0,
  }));
}
