import type { Finding } from '@curio/core';
import { toEntry } from '../history/follow-findings.ts';
import type { HistoryEntry } from '../history/history-entry.ts';

/** A draft that was judged, for the history of its shop. */
export interface SeenDraft {
  readonly origin: string;
  readonly page: string;
  readonly findings: readonly Finding[];
  /** Prints that the same form had when it was judged before. */
  readonly before: readonly string[];
  readonly packVersion: string;
  /** ms UTC. */
  readonly now: number;
}

/** What a draft adds to a history: what is found in it, and what was taken out again before it was published. */
export function followDraft(kept: readonly HistoryEntry[], seen: SeenDraft): readonly HistoryEntry[] {
  const { origin, page, packVersion, now, findings, before } = seen;
  const known = new Map(kept.map((entry) => [entry.fingerprint, entry]));
  const prints = new Set(findings.map(({ fingerprint }) => fingerprint));
  const stopped = before
    .filter((print) => !prints.has(print))
    .flatMap((print) => known.get(print) ?? [])
    .map((entry): HistoryEntry => ({ ...entry, state: 'stopped', since: now }));
  return [
    ...findings.map((finding) =>
      toEntry(finding, {
        known: known.get(finding.fingerprint),
        fresh: { origin, page, packVersion, stage: 'draft', now },
      }),
    ),
    ...stopped,
  ];
}
