import type { CurioEvent } from '@curio/core';
import type { CurioDatabase, LedgerRecord } from '../platform/database.ts';
import type { Clock } from '../platform/platform.ts';
import { chooseDrops } from './choose-drops.ts';
import type { DropObserver, Ledger } from './ledger.ts';

/** The bounds are looked at when the ledger opens and after this many events: a look reads every record. */
const TRIM_EVERY = 50;

/**
 * Keeps events in the site's database, which all tabs share.
 *
 * Writes are relaxed: what was committed survives a killed browser (tested), and a power cut may take the last.
 * Every method rejects when IndexedDB does.
 *
 * @internal
 */
export function createDatabaseLedger(database: CurioDatabase, clock: Clock, dropped: DropObserver): Ledger {
  let sinceTrim = TRIM_EVERY;
  const trimSometimes = async (added: number): Promise<void> => {
    sinceTrim += added;
    if (sinceTrim < TRIM_EVERY) return;
    sinceTrim = 0;
    await trim(database, clock, dropped);
  };
  return {
    place: 'indexeddb',
    async append(events) {
      await addAll(database, events);
      await trimSometimes(events.length);
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

async function addAll(database: CurioDatabase, events: readonly CurioEvent[]): Promise<void> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
  const adding = events.map((event) =>
    transaction.store.add({ event, life: 'stored', size: JSON.stringify(event).length }),
  );
  // Committed at once: while the page goes away nobody may be left to do it.
  transaction.commit();
  await Promise.all([...adding, transaction.done]);
}

async function trim(database: CurioDatabase, clock: Clock, dropped: DropObserver): Promise<void> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
  const [keys, records] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const entries = records.flatMap((record, at) => {
    const key = keys[at];
    return key === undefined ? [] : [{ key, record }];
  });
  const drops = chooseDrops(entries, clock.nowMs());
  await Promise.all(drops.keys.map((key) => transaction.store.delete(key)));
  await transaction.done;
  if (drops.lostToAge > 0) dropped('too-old', drops.lostToAge);
  if (drops.lostToBounds > 0) dropped('too-many', drops.lostToBounds);
}
