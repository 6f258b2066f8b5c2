import type { CurioDatabase, StoreName } from './database.ts';

/**
 * Opens the site's database and makes its stores the first time.
 *
 * The connection closes when another tab wants to delete the database, which is what withdrawing consent does.
 *
 * @internal
 */
export async function openDatabase(name: string): Promise<CurioDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => makeStores(opening.result));
  const opened = await toAnswer(opening);
  opened.addEventListener('versionchange', () => opened.close());
  return {
    async read(store, ask) {
      const request = await transact(opened.transaction(store), store, ask);
      return request.result;
    },
    async write(store, ask) {
      await transact(opened.transaction(store, 'readwrite', { durability: 'relaxed' }), store, ask);
    },
    close: () => opened.close(),
  };
}

/** Deletes the site's database, if there is one. @internal */
export async function deleteDatabase(name: string): Promise<void> {
  await toAnswer(indexedDB.deleteDatabase(name));
}

function makeStores(fresh: IDBDatabase): void {
  const events = fresh.createObjectStore('events', { autoIncrement: true });
  events.createIndex('life', 'life');
  events.createIndex('id', 'event.id', { unique: true });
  fresh.createObjectStore('texts');
}

function toAnswer<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** Resolves with what was asked once all of it is on record. */
function transact<Asked>(
  transaction: IDBTransaction,
  store: StoreName,
  ask: (store: IDBObjectStore) => Asked,
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    const asked = ask(transaction.objectStore(store));
    transaction.addEventListener('complete', () => resolve(asked));
  });
}
