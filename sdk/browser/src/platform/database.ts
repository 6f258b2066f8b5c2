import type { CurioEvent } from '@curio/core';
import type { DBSchema, IDBPDatabase } from 'idb';

/** How far an event came: kept here, taken by the collector, or refused by it for good. @internal */
export type EventLife = 'stored' | 'acknowledged' | 'refused';

/** An event as the ledger keeps it. @internal */
export interface LedgerRecord {
  readonly event: CurioEvent;
  readonly life: EventLife;
  /** Length of its JSON in UTF-16 units, for the ledger's bounds. */
  readonly size: number;
}

/** Stores of the site's database; version 1. @internal */
export interface CurioSchema extends DBSchema {
  events: { key: number; value: LedgerRecord; indexes: { life: EventLife; id: string } };
  /** Single texts by name: `profile`, and `scores` of the model. */
  texts: { key: string; value: string };
}

/** An open database of one site. @internal */
export type CurioDatabase = IDBPDatabase<CurioSchema>;
