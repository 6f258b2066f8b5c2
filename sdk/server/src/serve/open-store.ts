import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { succeed, type Result } from '@curio/core';
import type { CollectorStore } from '../stores/collector-store.ts';
import { openClickHouseStore } from '../stores/clickhouse/clickhouse-store.ts';
import { openDuckDbStore, type DuckDbStore } from '../stores/duckdb-store.ts';
import { isServerAddress } from './printable-database.ts';

/** A server's store; only a file can be backed up from here. @internal */
export interface OpenedStore {
  readonly store: CollectorStore;
  /** `null` for a server's, which has its own ways. */
  readonly backUp: DuckDbStore['backUp'] | null;
}

/**
 * Opens what `--database` names: a DuckDB file, whose folder is made, or a ClickHouse server's address, whose path is the
 * database.
 *
 * @internal
 */
export async function openStore(database: string): Promise<Result<OpenedStore, 'store-failed'>> {
  if (isServerAddress(database)) {
    const { url, name } = splitAddress(database);
    const opened = await openClickHouseStore({ url, ...(name === '' ? {} : { database: name }) });
    return opened.ok ? succeed({ store: opened.value, backUp: null }) : opened;
  }
  if (database !== ':memory:') await mkdir(dirname(resolve(database)), { recursive: true });
  const opened = await openDuckDbStore(database);
  if (!opened.ok) return opened;
  const store = opened.value;
  return succeed({ store, backUp: (path) => store.backUp(path) });
}

function splitAddress(database: string): { readonly url: string; readonly name: string } {
  const address = new URL(database);
  const name = address.pathname.replaceAll('/', '');
  address.pathname = '';
  return { url: address.href, name };
}
