import { countByItem } from '../governance/count-by-item.ts';
import type { PageJudgement } from '../governance/page-judgement.ts';
import { toPageSighting } from '../alerts/to-alerts.ts';
import { toBadgeText } from './observe-page.ts';
import type { BackgroundPlatform } from './platform.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { isSamePage, keepReport, readReport } from './tab-memory.ts';

/** Brings what the rules said into the tab's report, onto its button and to its cards, and tells what is new and grave. */
export async function applyJudgement(
  platform: BackgroundPlatform,
  { tabId, origin }: { readonly tabId: number; readonly origin: string },
  { url, findings }: PageJudgement,
): Promise<void> {
  await platform.badge.show(tabId, toBadgeText(findings.length));
  const report = await readReport(platform.session, tabId);
  // Not seen yet: its report will read the judgement.
  if (report === null || !isSamePage(report.url, url)) return;
  const counts = countByItem(
    findings,
    report.cards.map(({ item, title }) => ({ id: item, title })),
  );
  const cards = report.cards.map((card) => ({ ...card, findingCount: counts.get(card.item) ?? 0 }));
  const changed = { ...report, findings, cards };
  await keepReport(platform.session, tabId, changed);
  await raiseAlerts(platform, toPageSighting(origin, changed));
  if (report.overlayShown) await platform.tabs.send(tabId, { command: 'report-changed', report: changed });
}
