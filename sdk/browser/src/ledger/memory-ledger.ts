import type { CurioEvent } from '@curio/core';
import type { LedgerRecord } from '../platform/database.ts';
import type { Clock } from '../platform/platform.ts';
import { chooseDrops } from './choose-drops.ts';
import { createTrimWatch } from './trim-watch.ts';
import { tellDrops, toSize, type DropObserver, type Ledger } from './ledger.ts';

/** Keeps events for the life of the page. @internal */
export function createMemoryLedger(clock: Clock, dropped: DropObserver): Ledger {
  const records = new Map<string, LedgerRecord>();
  const watch = createTrimWatch();
  const waiting = (): readonly CurioEvent[] =>
    [...records.values()].filter(({ life }) => life === 'stored').map(({ event }) => event);

  const trim = (): void => {
    const drops = chooseDrops(
      [...records].map(([key, record]) => ({ key, record })),
      clock.nowMs(),
    );
    for (const key of drops.keys) records.delete(key);
    watch.looked(drops);
    tellDrops(drops, dropped);
  };
  return {
    place: 'memory',
    async append(events) {
      for (const event of events) {
        if (records.has(event.id)) continue;
        const size = toSize(event);
        records.set(event.id, { event, life: 'stored', size });
        if (watch.added(size)) trim();
      }
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
