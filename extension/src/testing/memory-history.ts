import type { HistoryEntry, HistoryStore } from '../governance/history/history-entry.ts';

/** Histories in memory, that copy as IndexedDB does. */
export function createMemoryHistory(): HistoryStore {
  const entries = new Map<string, HistoryEntry>();
  const toKey = (origin: string, fingerprint: string): string => `${origin}\0${fingerprint}`;
  return {
    list: async (origin) =>
      [...entries.values()].filter((entry) => entry.origin === origin).map((entry) => structuredClone(entry)),
    put: async (added) => {
      for (const entry of added) entries.set(toKey(entry.origin, entry.fingerprint), structuredClone(entry));
    },
    drop: async (origin, fingerprints) => {
      for (const fingerprint of fingerprints) entries.delete(toKey(origin, fingerprint));
    },
    forget: async (origin) => {
      for (const [key, entry] of entries) if (entry.origin === origin) entries.delete(key);
    },
  };
}
