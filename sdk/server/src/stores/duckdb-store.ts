import { fail, succeed, type Result } from '@curio/core';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { createEventAppender } from './append-events.ts';
import type { AppendOutcome, CollectorStore, StoredEvent } from './collector-store.ts';
import { openDatabase, type DuckDbDatabase, type ReadRows } from './duckdb-database.ts';
import { EVENT_COLUMNS, fromEventRow } from './event-row.ts';
import { createGroupCommit, type GroupCommit } from './group-commit.ts';
import { createDuckDbMetrics } from './metrics/duckdb-metrics.ts';
import { readCardMetrics } from './read-card-metrics.ts';
import { createSerialQueue, type SerialQueue } from './serial-queue.ts';
import { FIND_TOKEN, fromTokenRow, SAVE_TOKEN, toTokenRow } from './token-row.ts';

/** How the store gathers commits. @public */
export interface DuckDbStoreOptions {
  /** How long the first batch of a commit waits for others, in ms: longer trades answer time for throughput. */
  readonly lingerMs?: number;
}

/** What a disk flush costs here; shorter would flush for single batches, longer only delays answers. */
const DEFAULT_LINGER_MS = 5;

/** Events in one commit at most: 5,000 rows insert in about 35 ms, so no answer waits long for its group. */
const MAX_GROUP_EVENTS = 5000;

const READ_EVENTS = `SELECT * REPLACE (id::VARCHAR AS id) FROM (SELECT ${EVENT_COLUMNS} FROM events)
  WHERE site = $1 ORDER BY adjusted_ts DESC, seq DESC, id DESC LIMIT $2`;

const ERASE_VISITOR = 'DELETE FROM events WHERE site = $1 AND visitor = $2';

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
): Promise<Result<CollectorStore, 'store-failed'>> {
  return attempt(async () => createStore(await openDatabase(path), options), path);
}

async function createStore(database: DuckDbDatabase, options: DuckDbStoreOptions): Promise<CollectorStore> {
  const { writer, reader } = database;
  const writes = createSerialQueue();
  // Readers share one connection in turn: four at once slow a writer from 150,000 to 2,200 rows/s, measured.
  const reads = createSerialQueue();
  const appends = await createAppends(writer, writes, options.lingerMs ?? DEFAULT_LINGER_MS);
  const write = (sql: string, values: DuckDBValue[]): Promise<number> =>
    writes.run(async () => (await writer.run(sql, values)).rowsChanged);
  const read: ReadRows = (sql, values) =>
    reads.run(async () => (await reader.runAndReadAll(sql, [...values])).getRowObjectsJS());

  const metrics = createDuckDbMetrics(read, write);

  return {
    append: (events) => attempt(() => appends.add(events)),
    readCardMetrics: (query) => attempt(() => readCardMetrics(read, query)),
    readMetrics: (query) => attempt(() => metrics.readMetrics(query)),
    saveItems: (site, items) => attempt(() => metrics.saveItems(site, items)),
    saveGovernanceActs: (site, acts) => attempt(() => metrics.saveGovernanceActs(site, acts)),
    readEvents: (site, limit) =>
      attempt(async () => (await read(READ_EVENTS, [site, BigInt(toLimit(limit))])).map(fromEventRow)),
    saveToken: (token) =>
      attempt(async () => {
        await write(SAVE_TOKEN, toTokenRow(token));
      }),
    findToken: (hash) => attempt(async () => (await read(FIND_TOKEN, [hash])).map(fromTokenRow)[0] ?? null),
    eraseVisitor: (site, visitor) =>
      attempt(async () => {
        await appends.flush();
        return write(ERASE_VISITOR, [site, visitor]);
      }),
    async close() {
      await appends.flush();
      await Promise.all([writes.drain(), reads.drain()]);
      database.close();
    },
  };
}

async function createAppends(
  writer: DuckDBConnection,
  writes: SerialQueue,
  lingerMs: number,
): Promise<GroupCommit<readonly StoredEvent[], AppendOutcome>> {
  const appendBatches = await createEventAppender(writer);
  return createGroupCommit({
    commit: (batches) => writes.run(() => appendBatches(batches)),
    lingerMs,
    maxWeight: MAX_GROUP_EVENTS,
    weigh: (batch) => batch.length,
  });
}

/** The contract takes 1 to 1,000; what is outside counts as the nearest. */
function toLimit(limit: number): number {
  return Math.min(1000, Math.max(1, Math.trunc(limit)));
}

async function attempt<Value>(
  task: () => Promise<Value>,
  place?: string,
): Promise<Result<Value, 'store-failed'>> {
  try {
    return succeed(await task());
  } catch (error) {
    return fail('store-failed', error instanceof Error ? error.message : String(error), place);
  }
}
