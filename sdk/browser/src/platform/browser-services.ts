import { createBrowserSight } from './browser-sight.ts';
import { SURROUNDINGS } from './browser-surroundings.ts';
import { deleteDatabase, openDatabase } from './open-database.ts';
import type { Device, Sending, Services, TextPlace, TextStorage, WorkerSource } from './platform.ts';
import { toTrustedScriptUrl } from './trusted-types.ts';

/** The real services of a page. Making them touches nothing. @internal */
export function createBrowserServices(): Services {
  return {
    sight: createBrowserSight(),
    surroundings: SURROUNDINGS,
    storage: STORAGE,
    databases: { open: openDatabase, remove: deleteDatabase },
    sending: SENDING,
    device: createDevice(),
  };
}

const STORAGE: TextStorage = {
  readText: (place, key) => tryStorage(place, (storage) => storage.getItem(key)),
  writeText(place, key, text) {
    tryStorage(place, (storage) => (text === null ? storage.removeItem(key) : storage.setItem(key, text)));
  },
  observeText(key, changed, { signal }) {
    const hear = (event: StorageEvent): void => {
      // Everything was cleared where there is no key.
      if (event.key === key || event.key === null) changed(event.newValue);
    };
    addEventListener('storage', hear, { signal });
  },
};

function tryStorage<Value>(place: TextPlace, use: (storage: Storage) => Value): Value | null {
  try {
    return use(place === 'kept' ? localStorage : sessionStorage);
  } catch {
    // Private modes and sandboxed frames throw on the mere mention of the storage.
    return null;
  }
}

const SENDING: Sending = {
  // A text body is sent as text/plain, which needs no preflight: one cannot complete while the page dies.
  beacon: (url, body) => navigator.sendBeacon(url, body),
  isOnline: () => navigator.onLine,
  observeOnline: (run, { signal }) => addEventListener('online', run, { signal }),
  async runExclusively(name, isPatient, work) {
    if (!('locks' in navigator)) {
      const { runWithLease } = await import('./browser-lease.ts');
      return runWithLease(name, isPatient, work);
    }
    return navigator.locks.request(name, { ifAvailable: !isPatient }, async (lock) => {
      if (lock !== null) await work();
      return lock !== null;
    });
  },
};

/** Network Information and Device Memory exist in Chromium only, so TypeScript's library lacks them. */
interface ChromiumNavigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  readonly deviceMemory?: number;
}

function createDevice(): Device {
  // The optional fields are checked one by one; other browsers simply lack them.
  const { connection, deviceMemory } = navigator as ChromiumNavigator;
  return {
    ...(connection?.saveData === undefined ? {} : { savesData: connection.saveData }),
    ...(connection?.effectiveType === undefined ? {} : { connection: connection.effectiveType }),
    ...(deviceMemory === undefined ? {} : { memoryGb: deviceMemory }),
    startWorker,
  };
}

function startWorker(source: WorkerSource): Worker {
  const url = 'url' in source ? source.url : toBlobUrl(source.script);
  const worker = new Worker(toTrustedScriptUrl(url), { type: 'module', name: 'curio' });
  // Once it speaks it has read its script.
  if ('script' in source) worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true });
  return worker;
}

function toBlobUrl(script: string): string {
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
