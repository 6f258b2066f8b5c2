import type { CurioEvent } from '@curio/core';

/** How far an event came: kept here, taken by the collector, or refused by it for good. @internal */
export type EventLife = 'stored' | 'acknowledged' | 'refused';

/** An event as the ledger keeps it. @internal */
export interface LedgerRecord {
  readonly event: CurioEvent;
  readonly life: EventLife;
  /** Length of its JSON in UTF-16 units, for the ledger's bounds. */
  readonly size: number;
}

/**
 * Stores of the site's database, version 1: `events`, {@link LedgerRecord}s in the order in which they came, with the
 * indexes `life` and `id`; `texts`, single texts by name: `profile`, `scores` of the model, what was `dropped`.
 *
 * @internal
 */
export type StoreName = 'events' | 'texts';

/**
 * An open database of one site. A further request may be made in the moment in which an earlier one of the same call is
 * answered. Both ways reject when IndexedDB refuses any request, and then none of that call was carried out.
 *
 * @internal
 */
export interface CurioDatabase {
  /** What the request that `ask` makes has answered. */
  read<Answer>(store: StoreName, ask: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer>;
  /** Resolves once it is on record. Relaxed: what was committed survives a killed browser, and a power cut may take the last. */
  write(store: StoreName, ask: (store: IDBObjectStore) => void): Promise<void>;
  close(): void;
}
