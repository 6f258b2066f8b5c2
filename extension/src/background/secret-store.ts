import type { KeyedStore } from './platform.ts';

const STORE = 'values';

/**
 * A keyed store in IndexedDB of the extension's own origin. `storage.local` would do, but content scripts can read
 * that in Firefox, and a read token must never be within their reach.
 *
 * @param databases - `indexedDB` of the extension's origin.
 */
export function createSecretStore(databases: IDBFactory): KeyedStore {
  return createOwnStore(databases, 'curio-secrets');
}

/** A keyed store like that of the secrets, in a database of its own. */
export function createOwnStore(databases: IDBFactory, name: string): KeyedStore {
  const withStore = async <Value>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const database = await open(databases, name);
    try {
      return await settle(use(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    read: (key) => withStore<unknown>('readonly', (store) => store.get(key)),
    write: async (key, value) => {
      await withStore('readwrite', (store) => store.put(value, key));
    },
    remove: (key) => withStore('readwrite', (store) => store.delete(key)),
    keys: async () => {
      const keys = await withStore('readonly', (store) => store.getAllKeys());
      return keys.map(String);
    },
  };
}

function open(databases: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = databases.open(name, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return settle(request);
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true });
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')), {
      once: true,
    });
  });
}
