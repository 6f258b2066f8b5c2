import type { FiguresTrouble, PageReport } from '../figures/page-report.ts';
import { MAX_WHAT_LENGTH, type Alert, type AlertKind } from './alert.ts';
import type { Sighting } from './remember-alerts.ts';

/** Troubles of a collector that its merchant should hear of; the others are states of the page. */
const COLLECTOR_TROUBLES = ['token-refused', 'collector-down', 'collector-answer-invalid'] as const;

type CollectorTrouble = (typeof COLLECTOR_TROUBLES)[number];

/** What a page's report gives cause to tell: critical findings, and a collector that fails. */
export function toPageSighting(shop: string, report: PageReport): Sighting {
  const findings = report.findings
    .filter(({ finding }) => finding.impact === 'critical')
    .map(({ finding, excerpt }): Alert => {
      const what = (excerpt?.text ?? finding.subject).slice(0, MAX_WHAT_LENGTH);
      return {
        key: toKey('critical-finding', shop, `${finding.ruleId} ${what}`),
        kind: 'critical-finding',
        shop,
        url: report.url,
        what,
        at: report.seenAt,
      };
    });
  const trouble = report.figures.from === 'browser' ? toCollectorTrouble(report.figures.because) : null;
  const collector = toCollectorSighting(shop, trouble, report.seenAt);
  const isKnown = report.figures.from === 'collector' || trouble !== null;
  return {
    alerts: [...findings, ...collector.alerts],
    // A page that asked no collector says nothing about it.
    over: isKnown ? collector.over : [],
    now: report.seenAt,
  };
}

/** What asking a collector gave: its trouble, or that all of them are over. */
export function toCollectorSighting(shop: string, trouble: CollectorTrouble | null, now: number): Sighting {
  const toAlert = (kind: CollectorTrouble): Alert => ({
    key: toKey(kind, shop),
    kind,
    shop,
    url: shop,
    what: new URL(shop).host,
    at: now,
  });
  return {
    alerts: trouble === null ? [] : [toAlert(trouble)],
    over: COLLECTOR_TROUBLES.filter((other) => other !== trouble).map((other) => toKey(other, shop)),
    now,
  };
}

/** What the figures of a paired shop give cause to tell: that a day went by without any card seen. */
export function toQuietSighting(
  shop: string,
  { isQuiet, now }: { readonly isQuiet: boolean; readonly now: number },
): Sighting {
  const key = toKey('went-quiet', shop);
  const alert: Alert = { key, kind: 'went-quiet', shop, url: shop, what: new URL(shop).host, at: now };
  return { alerts: isQuiet ? [alert] : [], over: isQuiet ? [] : [key], now };
}

/** The shop stands between spaces, by which it is found when it is forgotten. */
function toKey(kind: AlertKind, shop: string, rest = ''): string {
  return `${kind} ${shop} ${rest}`;
}

function toCollectorTrouble(because: FiguresTrouble): CollectorTrouble | null {
  return COLLECTOR_TROUBLES.find((trouble) => trouble === because) ?? null;
}
