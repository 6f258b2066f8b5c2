import type { CurioEvent } from '@curio/core';
import type { CurioDatabase, EventLife, LedgerRecord } from '../platform/database.ts';
import type { Clock } from '../platform/platform.ts';
import { chooseDrops, type Drops } from './choose-drops.ts';
import { tellDrops, toSize, type DropObserver, type Ledger } from './ledger.ts';
import { createTrimWatch } from './trim-watch.ts';

/**
 * Keeps events in the site's database, which all tabs share.
 *
 * Every method rejects when IndexedDB does.
 *
 * @internal
 */
export function createDatabaseLedger(database: CurioDatabase, clock: Clock, dropped: DropObserver): Ledger {
  const watch = createTrimWatch();
  return {
    place: 'indexeddb',
    async append(events) {
      const sizes = events.map(toSize);
      await addAll(database, events, sizes);
      // Every size is counted, also of those behind the first that asks for a look.
      if (sizes.map((size) => watch.added(size)).every((isDue) => !isDue)) return;
      // The events are kept: what could not be trimmed now is trimmed after the next.
      await trim(database, clock, (drops) => {
        watch.looked(drops);
        tellDrops(drops, dropped);
      }).catch(() => undefined);
    },
    async readWaiting(limit) {
      const records = await database.read<LedgerRecord[]>('events', (store) =>
        store.index('life').getAll('stored', limit),
      );
      return records.map(({ event }) => event);
    },
    countWaiting: () => database.read('events', (store) => store.index('life').count('stored')),
    mark: (ids, life) =>
      database.write('events', (store) => {
        for (const id of ids) markOne(store.index('id').openCursor(id), life);
      }),
    async readNewest(limit) {
      // Bounded, and asked for by people alone.
      const records = await database.read<LedgerRecord[]>('events', (store) => store.getAll());
      return records
        .slice(-limit)
        .toReversed()
        .map(({ event, life }) => ({ event, life }));
    },
  };
}

function markOne(finding: IDBRequest<IDBCursorWithValue | null>, life: EventLife): void {
  finding.addEventListener('success', () => {
    const cursor = finding.result;
    cursor?.update({ ...(cursor.value as LedgerRecord), life });
  });
}

function addAll(
  database: CurioDatabase,
  events: readonly CurioEvent[],
  sizes: readonly number[],
): Promise<void> {
  return database.write('events', (store) => {
    events.forEach((event, at) => store.add({ event, life: 'stored', size: sizes[at] ?? 0 }));
    // At once: while the page goes away nobody may be left to do it.
    store.transaction.commit();
  });
}

function trim(
  database: CurioDatabase,
  clock: Clock,
  done: (drops: Drops<IDBValidKey>) => void,
): Promise<void> {
  return database.write('events', (store) => {
    const keys = store.getAllKeys();
    const all: IDBRequest<LedgerRecord[]> = store.getAll();
    all.addEventListener('success', () => {
      const entries = all.result.map((record, at) => ({ key: keys.result[at] ?? at, record }));
      const drops = chooseDrops(entries, clock.nowMs());
      for (const key of drops.keys) store.delete(key);
      store.transaction.addEventListener('complete', () => done(drops));
    });
  });
}
