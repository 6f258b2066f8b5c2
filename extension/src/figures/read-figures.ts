import type { CardMetrics, Pairing } from '@curio/core';
import type { FiguresSource, FiguresTrouble, PageReport, PageSnapshot } from './page-report.ts';
import { toTrends } from './card-standing.ts';
import type { CollectorReader, CollectorTrouble } from './collector/ask-collector.ts';
import { readCollector } from './collector/read-collector.ts';
import type { Direction } from './metric-reading.ts';
import { toComparedPeriod } from './period.ts';

/**
 * For how long figures of the same page are shown again without asking the collector: a page that reports in a
 * loop must not turn the extension against the merchant's own server.
 */
export const FIGURES_FRESH_MS = 3_000;

/** The figures of a page's items and where they come from. */
export interface PageFigures {
  readonly source: FiguresSource;
  readonly rows: readonly CardMetrics[];
  /** By item; empty where the page's own counts are all there is. */
  readonly trends: ReadonlyMap<string, Direction>;
}

/** What is known when figures are wanted. */
export interface FiguresQuestion {
  readonly snapshot: PageSnapshot;
  readonly items: readonly string[];
  readonly pairing: Pairing | null;
  /** The report before this one, of any page. */
  readonly previous: PageReport | null;
  /** ms UTC. */
  readonly now: number;
}

/**
 * The collector's figures of the last seven days, beside the seven before, where the shop is paired and its collector answers; else this
 * browser's own counts, with the reason.
 */
export async function readFigures(reader: CollectorReader, question: FiguresQuestion): Promise<PageFigures> {
  const { snapshot, items, pairing, now } = question;
  const own = (because: FiguresTrouble): PageFigures => ({
    source: { from: 'browser', because },
    rows: snapshot.page?.own ?? [],
    trends: new Map(),
  });
  if (pairing === null) return own('not-paired');
  if (snapshot.page !== null && snapshot.page.site !== pairing.site) return own('other-site');
  const fresh = toFreshFigures(question);
  if (fresh !== null) return fresh;
  const { period, before } = toComparedPeriod('7-days', now);
  const [answer, earlier] = await Promise.all([
    readCollector(reader, pairing, { period, items }),
    readCollector(reader, pairing, { period: before, items }),
  ]);
  if (!answer.ok) return own(toTrouble(answer.error.code));
  return {
    source: { from: 'collector', collectorHost: new URL(pairing.collectorUrl).host, period },
    rows: answer.value,
    // Without the period before there are figures and no trends.
    trends: earlier.ok ? toTrends(answer.value, earlier.value) : new Map(),
  };
}

/** Names a failed reading as a person meets it. */
export function toTrouble(
  code: CollectorTrouble,
): 'token-refused' | 'collector-down' | 'collector-answer-invalid' {
  return code === 'collector-unreachable' ? 'collector-down' : code;
}

function toFreshFigures({ previous, pairing, items, now }: FiguresQuestion): PageFigures | null {
  if (previous === null || pairing === null || previous.figures.from !== 'collector') return null;
  if (previous.figures.collectorHost !== new URL(pairing.collectorUrl).host) return null;
  if (previous.site !== pairing.site || now - previous.figures.period.to >= FIGURES_FRESH_MS) return null;
  const rows = new Map(previous.cards.map((card) => [card.item, card.metrics]));
  if (!items.every((item) => rows.has(item))) return null;
  const trends = previous.cards.flatMap(({ item, trend }) =>
    trend === null ? [] : [[item, trend] as const],
  );
  return { source: previous.figures, rows: [...rows.values()], trends: new Map(trends) };
}
