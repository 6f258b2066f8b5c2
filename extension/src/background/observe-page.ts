import type { BridgeItem } from '@curio/core';
import { toRanks } from '../figures/card-standing.ts';
import { toEmptyMetrics } from '../figures/figures.ts';
import type { CardReport, PageReport, PageSnapshot, TitledFinding } from '../figures/page-report.ts';
import { readFigures, type PageFigures } from '../figures/read-figures.ts';
import { judgeTitles, type Judge } from '../governance/judge-titles.ts';
import { readLanguage } from './read-tab.ts';
import { readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { isOverlayShown, keepReport, readReport } from './tab-memory.ts';

/** A page that was seen, and where. */
export interface SeenPage {
  readonly tabId: number;
  readonly url: string;
  /** Origin of `url`, a shop's. */
  readonly origin: string;
  readonly snapshot: PageSnapshot;
}

/**
 * Makes the report of a page: figures, findings and coverage; keeps it for the panel and counts findings on the
 * toolbar button.
 */
export async function observePage(
  platform: BackgroundPlatform,
  judge: Judge,
  seen: SeenPage,
): Promise<PageReport> {
  const now = platform.now();
  const items = toItems(seen.snapshot);
  const judgement = judgeTitles(judge, seen.snapshot, new Date(now).toISOString().slice(0, 10));
  const figures = await readFigures(platform, {
    snapshot: seen.snapshot,
    items: items.map((item) => item.id),
    pairing: await readPairing(platform.secrets, seen.origin),
    previous: await readReport(platform.session, seen.tabId),
    now,
  });
  const report: PageReport = {
    version: 1,
    url: seen.url,
    seenAt: now,
    bridge: seen.snapshot.bridge,
    site: seen.snapshot.page?.site ?? null,
    catalogUrl: seen.snapshot.page?.catalogUrl ?? null,
    cardItemCount: seen.snapshot.cardItems.length,
    cards: toCards(items, { snapshot: seen.snapshot, figures, findings: judgement.findings }),
    figures: figures.source,
    ...judgement,
    overlayShown: await isOverlayShown(platform.session, seen.tabId),
    language: await readLanguage(platform),
  };
  await keepReport(platform.session, seen.tabId, report);
  await platform.badge.show(seen.tabId, toBadgeText(report.findings.length));
  return report;
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
    readonly findings: readonly TitledFinding[];
  },
): readonly CardReport[] {
  const onPage = new Set(context.snapshot.cardItems);
  const { rows, trends } = context.figures;
  const metricsOf = new Map(rows.map((row) => [row.item, row]));
  const known = new Set(items.map(({ id }) => id));
  const ranks = toRanks(rows.filter(({ item }) => known.has(item)));
  const findingCounts = new Map<string, number>();
  for (const { title } of context.findings) {
    findingCounts.set(title.text, (findingCounts.get(title.text) ?? 0) + 1);
  }
  return items.map((item) => ({
    item: item.id,
    kind: item.kind,
    title: item.title,
    onPage: onPage.has(item.id),
    metrics: metricsOf.get(item.id) ?? toEmptyMetrics(item.id),
    rank: ranks.get(item.id) ?? null,
    trend: trends.get(item.id) ?? null,
    findingCount: findingCounts.get(item.title) ?? 0,
  }));
}
