import { copyFile, constants, open } from 'node:fs/promises';
import type { Result } from '@curio/core';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CollectorStore, ReadScope } from './collector-store.ts';
import { createEventAppender } from './duckdb/append-events.ts';
import {
  openDatabase,
  type DuckDbDatabase,
  type ReadRows,
  type WriteRows,
} from './duckdb/duckdb-database.ts';
import { openErasureTable } from './duckdb/erasure-table.ts';
import { createLossTable } from './duckdb/loss-table.ts';
import { quoteText } from './duckdb/quote-text.ts';
import { createTokenTable } from './duckdb/token-table.ts';
import { EVENT_COLUMNS, fromEventRow } from './event-row.ts';
import { createDuckDbMetrics } from './metrics/duckdb-metrics.ts';
import { readCardMetrics } from './metrics/read-card-metrics.ts';
import { listHiddenColumns, toLimit, toScopeCondition, WHOLE_SITE } from './read-scope.ts';
import { createSerialQueue } from './commit/serial-queue.ts';
import { attempt } from './methods/attempt.ts';
import { createAfterAppends, createAppends, createSharedMethods } from './methods/shared-methods.ts';

/** How the store gathers commits. @public */
export interface DuckDbStoreOptions {
  /** How long the first batch of a commit waits for others, in ms: longer trades answer time for throughput. */
  readonly lingerMs?: number;
}

/** The collector's default store, and what a file can do that a server cannot. @public */
export interface DuckDbStore extends CollectorStore {
  /**
   * Copies the database, whole and consistent, while it is in use: appends wait for as long as the copy takes.
   *
   * @param path - a file that is not there yet. Start a collector on it to restore.
   * @returns `store-failed` when the file is there, cannot be written, or the store is in memory.
   */
  backUp(path: string): Promise<Result<void, 'store-failed'>>;
}

/** What a disk flush costs here; shorter would flush for single batches, longer only delays answers. */
const DEFAULT_LINGER_MS = 5;

/** Events in one commit at most: 5,000 rows insert in about 35 ms, so no answer waits long for its group. */
const MAX_GROUP_EVENTS = 5000;

/**
 * Opens the collector's default store: one DuckDB file, one writer, commits gathered for a few milliseconds.
 *
 * What `append` reported is on disk: the file may be killed at any instant after. A second process cannot open the
 * same file; dashboards read through the collector.
 *
 * @param path - a file, made when it is not there (its folder must be), or `:memory:`.
 * @returns the store, or `store-failed` when the file is locked, foreign, or written by a newer Curio.
 * @public
 */
export async function openDuckDbStore(
  path: string,
  options: DuckDbStoreOptions = {},
): Promise<Result<DuckDbStore, 'store-failed'>> {
  return attempt(async () => createStore(await openDatabase(path), path, options), path);
}

async function createStore(
  database: DuckDbDatabase,
  path: string,
  options: DuckDbStoreOptions,
): Promise<DuckDbStore> {
  const { writer, reader } = database;
  const writes = createSerialQueue();
  // Readers share one connection in turn: four at once slow a writer from 150,000 to 2,200 rows/s, measured.
  const reads = createSerialQueue();
  const erasures = await openErasureTable(writer);
  const appends = createAppends(writes, {
    commit: await createEventAppender(writer, erasures),
    lingerMs: options.lingerMs ?? DEFAULT_LINGER_MS,
    maxEvents: MAX_GROUP_EVENTS,
  });
  const write: WriteRows = (sql, values) =>
    writes.run(async () => (await writer.run(sql, [...values])).rowsChanged);
  const read: ReadRows = (sql, values) =>
    reads.run(async () => (await reader.runAndReadAll(sql, [...values])).getRowObjectsJS());
  const tokens = createTokenTable(read, write);
  const losses = createLossTable(read, write);
  const metrics = createDuckDbMetrics(read, write);
  const afterAppends = createAfterAppends(appends, writes);

  return {
    ...createSharedMethods({ appends, afterAppends, forgetting: erasures, tokens, losses, metrics }),
    readCardMetrics: (query, scope = WHOLE_SITE) => attempt(() => readCardMetrics(read, query, scope)),
    readEvents: (site, limit, scope = WHOLE_SITE) =>
      attempt(async () => (await read(toEventsSql(scope), [site, BigInt(toLimit(limit))])).map(fromEventRow)),
    backUp: (target) =>
      attempt(() => afterAppends(() => reads.run(() => copyDatabase(writer, path, target))), target),
    async close() {
      await appends.flush();
      await Promise.all([writes.drain(), reads.drain()]);
      database.close();
    },
  };
}

function toEventsSql(scope: ReadScope): string {
  const hidden = listHiddenColumns(scope).map((column) => `NULL AS ${column}`);
  return `SELECT * REPLACE (${['id::VARCHAR AS id', ...hidden].join(', ')})
    FROM (SELECT ${EVENT_COLUMNS} FROM events) AS events
    WHERE site = $1 AND ${toScopeCondition(scope, quoteText)}
    ORDER BY adjusted_ts DESC, seq DESC, id DESC LIMIT $2`;
}

/** After a checkpoint, and while nobody writes, the file alone is the whole database. */
async function copyDatabase(writer: DuckDBConnection, path: string, target: string): Promise<void> {
  if (path === ':memory:') throw new Error('A store in memory has no file to copy.');
  await writer.run('CHECKPOINT');
  await copyFile(path, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  const copy = await open(target, 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
}
