import type { CurioEvent } from '@curio/core';
import type { LedgerRecord } from '../platform/database.ts';
import type { Clock } from '../platform/platform.ts';
import { chooseDrops, LEDGER_BOUNDS } from './choose-drops.ts';
import type { DropObserver, Ledger } from './ledger.ts';

/** Keeps events for the life of the page. @internal */
export function createMemoryLedger(clock: Clock, dropped: DropObserver): Ledger {
  const records = new Map<string, LedgerRecord>();
  const waiting = (): readonly CurioEvent[] =>
    [...records.values()].filter(({ life }) => life === 'stored').map(({ event }) => event);

  const trim = (): void => {
    if (records.size <= LEDGER_BOUNDS.records) return;
    const drops = chooseDrops(
      [...records].map(([key, record]) => ({ key, record })),
      clock.nowMs(),
    );
    for (const key of drops.keys) records.delete(key);
    if (drops.lostToAge > 0) dropped('too-old', drops.lostToAge);
    if (drops.lostToBounds > 0) dropped('too-many', drops.lostToBounds);
  };
  return {
    place: 'memory',
    async append(events) {
      for (const event of events) {
        if (records.has(event.id)) continue;
        records.set(event.id, { event, life: 'stored', size: JSON.stringify(event).length });
      }
      trim();
    },
    readWaiting: async (limit) => waiting().slice(0, limit),
    countWaiting: async () => waiting().length,
    async mark(ids, life) {
      for (const id of ids) {
        const record = records.get(id);
        if (record !== undefined) records.set(id, { ...record, life });
      }
    },
    readNewest: async (limit) =>
      [...records.values()]
        .slice(-limit)
        .toReversed()
        .map(({ event, life }) => ({ event, life: life === 'stored' ? 'made' : life })),
  };
}
