import { deleteDB, openDB } from 'idb';
import type { CurioDatabase, CurioSchema } from './database.ts';

/**
 * Opens the site's database and makes its stores the first time.
 *
 * The connection closes when another tab wants to delete the database, which is what withdrawing consent does.
 *
 * @internal
 */
export function openDatabase(name: string): Promise<CurioDatabase> {
  const opening = openDB<CurioSchema>(name, 1, {
    upgrade(fresh) {
      const events = fresh.createObjectStore('events', { autoIncrement: true });
      events.createIndex('life', 'life');
      events.createIndex('id', 'event.id', { unique: true });
      fresh.createObjectStore('texts');
    },
    blocking: () => void opening.then((database) => database.close()),
  });
  return opening;
}

/** Deletes the site's database, if there is one. @internal */
export async function deleteDatabase(name: string): Promise<void> {
  await deleteDB(name);
}
