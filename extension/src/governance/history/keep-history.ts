import { followFindings, type SeenFindings } from './follow-findings.ts';
import type { HistoryEntry, HistoryStore } from './history-entry.ts';

/** Entries of a shop that are kept; what is longest over goes first. */
const MOST_ENTRIES = 2_000;

/** Adds a judged page to the history of its shop. */
export async function keepHistory(store: HistoryStore, seen: SeenFindings): Promise<void> {
  await putBounded(store, seen.origin, followFindings(await store.list(seen.origin), seen));
}

/** Keeps entries, and drops the oldest of a shop that has too many; those still open stay longest. */
export async function putBounded(
  store: HistoryStore,
  origin: string,
  entries: readonly HistoryEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await store.put(entries);
  const kept = await store.list(origin);
  if (kept.length <= MOST_ENTRIES) return;
  const worth = ({ state, lastSeen }: HistoryEntry): number => (state === 'open' ? Infinity : lastSeen);
  const dropped = kept.toSorted((a, b) => worth(b) - worth(a) || b.lastSeen - a.lastSeen).slice(MOST_ENTRIES);
  await store.drop(
    origin,
    dropped.map(({ fingerprint }) => fingerprint),
  );
}
