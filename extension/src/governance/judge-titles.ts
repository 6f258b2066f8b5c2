import type { Artifacts, BridgeItem, GovernanceReport } from '@curio/core';
import type { JudgedTitle, PageSnapshot, TitledFinding } from '../figures/page-report.ts';

/** Runs a rule pack over artifacts, by the law of an ISO date. */
export type Judge = (artifacts: Artifacts, date: string) => GovernanceReport;

/** Findings with their texts, and how much was looked at. */
export interface TitleJudgement {
  readonly findings: readonly TitledFinding[];
  readonly judgedCount: number;
  readonly coverage: GovernanceReport['coverage'];
}

/** Outcomes that ask something of the merchant; an exempted claim is no alarm. */
const ALARMING = new Set(['violation', 'needs-review']);
const IMPACT_ORDER = ['critical', 'serious', 'moderate', 'minor'];

/**
 * Judges the titles of a page: those of the catalogue items in use, and what the page itself calls its product.
 *
 * @returns findings by impact, then in the page's order.
 */
export function judgeTitles(judge: Judge, snapshot: PageSnapshot, date: string): TitleJudgement {
  const titles = new Map(toJudgedTitles(snapshot).map((title) => [title.subject, title]));
  const report = judge({ title: [...titles.values()].map(({ subject, text }) => ({ subject, text })) }, date);
  const findings = report.findings
    .filter((finding) => ALARMING.has(finding.outcome))
    .flatMap((finding) => {
      const title = titles.get(finding.subject);
      return title === undefined ? [] : [{ finding, title }];
    })
    .toSorted((a, b) => IMPACT_ORDER.indexOf(a.finding.impact) - IMPACT_ORDER.indexOf(b.finding.impact));
  return { findings, judgedCount: titles.size, coverage: report.coverage };
}

/**
 * Every title to judge, each text once, so that one fault is one finding. A product speaks for the clips that bear
 * its title, and a card for the page's heading.
 */
export function toJudgedTitles(snapshot: PageSnapshot): readonly JudgedTitle[] {
  const titles: JudgedTitle[] = toProductsFirst(snapshot.page?.items ?? []).map((item) => ({
    subject: item.id,
    text: item.title,
    place: 'card',
  }));
  snapshot.titles.forEach((title, index) => {
    titles.push({ subject: `page:${title.source}:${index}`, text: title.text, place: title.source });
  });
  const byText = new Map<string, JudgedTitle>();
  for (const title of titles) if (!byText.has(title.text)) byText.set(title.text, title);
  return [...byText.values()];
}

function toProductsFirst(items: readonly BridgeItem[]): readonly BridgeItem[] {
  return [
    ...items.filter((item) => item.kind === 'product'),
    ...items.filter((item) => item.kind !== 'product'),
  ];
}
