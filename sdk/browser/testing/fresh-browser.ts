import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import type { Databases } from '../src/platform/platform.ts';
import { deleteDatabase, openDatabase } from '../src/platform/open-database.ts';

// Before any database is opened: idb looks for these globals when it is called.
// @ts-expect-error the package has no types for this entry
await import('fake-indexeddb/auto');

/** The databases of {@link useFreshStorage}, as a platform opens them. */
export const DATABASES: Databases = { open: openDatabase, remove: deleteDatabase };

/** How long a page of a test lives; a test may end it earlier, and begin another. */
export interface PageLifetime {
  readonly signal: AbortSignal;
  abort(): void;
  /** The next page of the same browser, which finds what the one before has stored. */
  renew(): void;
}

/** Nothing is stored when a test of this file begins. */
export function useFreshStorage(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
}

/** The same, with a page that ends with each test. */
export function useFreshBrowser(): PageLifetime {
  let end = new AbortController();
  const renew = (): void => void (end = new AbortController());
  useFreshStorage();
  beforeEach(renew);
  afterEach(() => end.abort());
  return {
    get signal() {
      return end.signal;
    },
    abort: () => end.abort(),
    renew,
  };
}
