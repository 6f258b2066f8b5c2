import type { CurioEvent } from '@curio/core';
import { cutBeacons } from './batch.ts';

/** Far more than beacons can carry: the ledger has the rest. */
const MOST_ENTRIES = 500;

/** This page's events that no answer came for: what a beacon can carry without asking the database. @internal */
export interface Mirror {
  readonly size: number;
  /** Made, and on its way into the ledger. */
  add(event: CurioEvent): void;
  /** In the ledger. */
  kept(id: string): void;
  /** Ids of all that are in the ledger. */
  listKept(): readonly string[];
  /** Answered for, here or by another tab. */
  settle(ids: readonly string[]): void;
  /** Batches of what no beacon has carried yet, orders first. */
  cut(): readonly (readonly CurioEvent[])[];
  /** A beacon carried these. It tells nobody whether it arrived, so they stay. */
  beaconed(events: readonly CurioEvent[]): void;
  clear(): void;
}

interface Entry {
  readonly event: CurioEvent;
  isKept: boolean;
  isBeaconed: boolean;
}

/** Starts empty. @internal */
export function createMirror(): Mirror {
  const entries = new Map<string, Entry>();
  return {
    get size() {
      return entries.size;
    },
    add(event) {
      entries.set(event.id, { event, isKept: false, isBeaconed: false });
      const [oldest] = entries.keys();
      if (entries.size > MOST_ENTRIES && oldest !== undefined) entries.delete(oldest);
    },
    kept(id) {
      const entry = entries.get(id);
      if (entry !== undefined) entry.isKept = true;
    },
    listKept: () => [...entries.values()].filter(({ isKept }) => isKept).map(({ event }) => event.id),
    settle: (ids) => ids.forEach((id) => entries.delete(id)),
    cut: () =>
      cutBeacons([...entries.values()].filter(({ isBeaconed }) => !isBeaconed).map(({ event }) => event)),
    beaconed(events) {
      for (const { id } of events) {
        const entry = entries.get(id);
        if (entry !== undefined) entry.isBeaconed = true;
      }
    },
    clear: () => entries.clear(),
  };
}
