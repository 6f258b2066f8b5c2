import type { Finding } from '@curio/core';
import type { PageJudgement } from '../page-judgement.ts';
import type { HistoryEntry } from './history-entry.ts';

const MOST_QUOTE = 160;

/** A page that was judged, for its history. */
export interface SeenFindings {
  readonly origin: string;
  /** Address without query. */
  readonly page: string;
  readonly judgement: Pick<
    PageJudgement,
    'findings' | 'suppressed' | 'coverage' | 'packVersion' | 'judgedAt' | 'isComplete' | 'leftOut'
  >;
  /** Items whose cards the page has now: what is said of others cannot be known. */
  readonly items: ReadonlySet<string>;
  /** Whether the page itself is gone: its own answer was 404 or 410. */
  readonly isGone: boolean;
}

/**
 * What a judgement adds to a history.
 *
 * A finding that is not there any more counts as fixed only where it would have been found again: the page was read to
 * its end, the rule ran, and the card is still there.
 *
 * @returns the entries that changed.
 */
export function followFindings(
  kept: readonly HistoryEntry[],
  { origin, page, judgement, items, isGone }: SeenFindings,
): readonly HistoryEntry[] {
  const { judgedAt: now, packVersion, coverage } = judgement;
  const known = new Map(kept.map((entry) => [entry.fingerprint, entry]));
  const present = [...judgement.findings, ...judgement.suppressed].map(({ finding }) => finding);
  const seen = isGone
    ? []
    : present.map((finding) =>
        toEntry(finding, {
          known: known.get(finding.fingerprint),
          fresh: { origin, page, packVersion, stage: 'page', now },
        }),
      );
  const prints = new Set(present.map(({ fingerprint }) => fingerprint));
  const notRun = new Set(coverage.notRun.map(({ ruleId }) => ruleId));
  const isWhole = judgement.isComplete && judgement.leftOut === 0;
  const gone = kept
    .filter((entry) => entry.state === 'open' && entry.stage === 'page' && entry.page === page)
    .filter((entry) => isGone || !prints.has(entry.fingerprint))
    .filter(
      ({ ruleId, subject }) =>
        isGone || (isWhole && !notRun.has(ruleId) && (isPageSubject(subject) || items.has(subject))),
    )
    .map((entry): HistoryEntry => ({ ...entry, state: isGone ? 'taken-down' : 'fixed', since: now }));
  return [...seen, ...gone];
}

/** What an entry of a finding begins with. */
export interface FreshEntry extends Pick<HistoryEntry, 'origin' | 'page' | 'packVersion' | 'stage'> {
  /** ms UTC. */
  readonly now: number;
}

/** The entry of a finding that is there: a new one, or the known one seen again. */
export function toEntry(
  finding: Finding,
  { known, fresh }: { readonly known: HistoryEntry | undefined; readonly fresh: FreshEntry },
): HistoryEntry {
  const { now, ...place } = fresh;
  const { fingerprint, ruleId, ruleVersion, impact, outcome, subject } = finding;
  return {
    ...place,
    fingerprint,
    ruleId,
    ruleVersion,
    impact,
    outcome,
    subject,
    quote: toQuote(finding),
    firstSeen: known?.firstSeen ?? now,
    lastSeen: now,
    state: 'open',
    since: known?.state === 'open' ? known.since : now,
  };
}

function toQuote({ evidence: [first] }: Finding): string {
  const text = first?.kind === 'text' ? first.quote : first?.kind === 'dom' ? first.html : '';
  return text.slice(0, MOST_QUOTE);
}

/** Items have ids; a page's subject is its address. */
function isPageSubject(subject: string): boolean {
  return /^https?:\/\//u.test(subject);
}
