import { EVENT_TYPES, type EventPriority } from '@curio/core';
import type { LedgerRecord } from '../platform/database.ts';

/** What the ledger keeps at most. analytics.md 1.5: as much as a week offline, far below any quota. @internal */
export const LEDGER_BOUNDS: { readonly records: number; readonly bytes: number; readonly ageMs: number } = {
  records: 2000,
  bytes: 2_000_000,
  ageMs: 7 * 24 * 3_600_000,
};

/** Trimming goes this far below the bounds, so that it is not done for every event. */
const ROOM = 0.95;

const RANKS: Readonly<Record<EventPriority, number>> = { low: 1, normal: 2, high: 3, order: 4 };

/** Which records go, and how many of those the collector never answered for. @internal */
export interface Drops<Key> {
  readonly keys: readonly Key[];
  readonly lostToAge: number;
  readonly lostToBounds: number;
  /** How many stay, and how much they take. */
  readonly records: number;
  readonly bytes: number;
}

/**
 * Chooses what to drop: everything too old, then, while the ledger is over its bounds, what the collector has
 * answered for, then the rest by priority; within each the oldest first.
 *
 * @param records - oldest first.
 * @internal
 */
export function chooseDrops<Key>(
  records: readonly { readonly key: Key; readonly record: LedgerRecord }[],
  nowMs: number,
): Drops<Key> {
  const isOld = ({ record }: { readonly record: LedgerRecord }): boolean =>
    nowMs - record.event.ts > LEDGER_BOUNDS.ageMs;
  const old = records.filter(isOld);
  const kept = records.filter((entry) => !isOld(entry));
  const over = takeOver(kept);
  return {
    records: kept.length - over.length,
    bytes: sumSizes(kept) - sumSizes(over),
    keys: [...old, ...over].map(({ key }) => key),
    lostToAge: countLost(old),
    lostToBounds: countLost(over),
  };
}

type Entry<Key> = { readonly key: Key; readonly record: LedgerRecord };

function takeOver<Key>(entries: readonly Entry<Key>[]): readonly Entry<Key>[] {
  let bytes = sumSizes(entries);
  let count = entries.length;
  if (count <= LEDGER_BOUNDS.records && bytes <= LEDGER_BOUNDS.bytes) return [];
  const taken: Entry<Key>[] = [];
  // Sorting is stable: within a rank the oldest stays first.
  for (const entry of entries.toSorted((a, b) => toRank(a.record) - toRank(b.record))) {
    if (count <= LEDGER_BOUNDS.records * ROOM && bytes <= LEDGER_BOUNDS.bytes * ROOM) break;
    taken.push(entry);
    count -= 1;
    bytes -= entry.record.size;
  }
  return taken;
}

function sumSizes(entries: readonly Entry<unknown>[]): number {
  return entries.reduce((sum, { record }) => sum + record.size, 0);
}

function toRank({ life, event }: LedgerRecord): number {
  return life === 'stored' ? RANKS[EVENT_TYPES[event.type].priority] : 0;
}

function countLost(entries: readonly Entry<unknown>[]): number {
  return entries.filter(({ record }) => record.life === 'stored').length;
}
