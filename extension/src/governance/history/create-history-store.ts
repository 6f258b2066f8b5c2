import type { HistoryEntry, HistoryStore } from './history-entry.ts';

const DATABASE = 'curio-history';
const STORE = 'entries';

/**
 * Histories in IndexedDB of the extension's own origin.
 *
 * @param databases - `indexedDB` of the extension's origin.
 */
export function createHistoryStore(databases: IDBFactory): HistoryStore {
  const withStore = async (use: (store: IDBObjectStore) => void): Promise<void> => {
    const database = await open(databases);
    try {
      const transaction = database.transaction(STORE, 'readwrite');
      use(transaction.objectStore(STORE));
      await finish(transaction);
    } finally {
      database.close();
    }
  };
  return {
    list: async (origin) => {
      const database = await open(databases);
      try {
        const request = database.transaction(STORE).objectStore(STORE).getAll(toRange(origin));
        await finish(request.transaction);
        // Only this module writes the store.
        return request.result as HistoryEntry[];
      } finally {
        database.close();
      }
    },
    put: (entries) =>
      withStore((store) => {
        for (const entry of entries) store.put(entry);
      }),
    drop: (origin, fingerprints) =>
      withStore((store) => {
        for (const fingerprint of fingerprints) store.delete([origin, fingerprint]);
      }),
    forget: (origin) => withStore((store) => void store.delete(toRange(origin))),
  };
}

/** Every key that begins with the origin: an array is greater than any text. */
function toRange(origin: string): IDBKeyRange {
  return IDBKeyRange.bound([origin], [origin, []]);
}

function open(databases: IDBFactory): Promise<IDBDatabase> {
  const request = databases.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(STORE, { keyPath: ['origin', 'fingerprint'] }),
  );
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true });
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')), {
      once: true,
    });
  });
}

function finish(transaction: IDBTransaction | null): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction?.addEventListener('complete', () => resolve(), { once: true });
    transaction?.addEventListener(
      'abort',
      () => reject(transaction.error ?? new Error('IndexedDB took nothing.')),
      { once: true },
    );
  });
}
