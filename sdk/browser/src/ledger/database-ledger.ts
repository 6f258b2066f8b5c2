import type { CurioEvent } from '@curio/core';
import type { CurioDatabase, LedgerRecord } from '../platform/database.ts';
import type { Clock } from '../platform/platform.ts';
import { chooseDrops, type Drops } from './choose-drops.ts';
import { tellDrops, toSize, type DropObserver, type Ledger } from './ledger.ts';
import { createTrimWatch } from './trim-watch.ts';

/**
 * Keeps events in the site's database, which all tabs share.
 *
 * Writes are relaxed: what was committed survives a killed browser (tested), and a power cut may take the last.
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
      const drops = await trim(database, clock).catch(() => null);
      if (drops === null) return;
      watch.looked(drops);
      tellDrops(drops, dropped);
    },
    async readWaiting(limit) {
      const records = await database.getAllFromIndex('events', 'life', 'stored', limit);
      return records.map(({ event }) => event);
    },
    countWaiting: () => database.countFromIndex('events', 'life', 'stored'),
    async mark(ids, life) {
      const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
      const index = transaction.store.index('id');
      for (const id of ids) {
        const cursor = await index.openCursor(id);
        if (cursor !== null) await cursor.update({ ...cursor.value, life });
      }
      transaction.commit();
      await transaction.done;
    },
    async readNewest(limit) {
      const newest: LedgerRecord[] = [];
      let cursor = await database.transaction('events').store.openCursor(null, 'prev');
      while (cursor !== null && newest.length < limit) {
        newest.push(cursor.value);
        cursor = await cursor.continue();
      }
      return newest.map(({ event, life }) => ({ event, life }));
    },
  };
}

async function addAll(
  database: CurioDatabase,
  events: readonly CurioEvent[],
  sizes: readonly number[],
): Promise<void> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
  const adding = events.map((event, at) =>
    transaction.store.add({ event, life: 'stored', size: sizes[at] ?? 0 }),
  );
  // Committed at once: while the page goes away nobody may be left to do it.
  transaction.commit();
  await Promise.all([...adding, transaction.done]);
}

async function trim(database: CurioDatabase, clock: Clock): Promise<Drops<number>> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
  const [keys, records] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const entries = records.flatMap((record, at) => {
    const key = keys[at];
    return key === undefined ? [] : [{ key, record }];
  });
  const drops = chooseDrops(entries, clock.nowMs());
  await Promise.all(drops.keys.map((key) => transaction.store.delete(key)));
  await transaction.done;
  return drops;
}
