import type { Result } from '@curio/core';
import type { ClickHouseClient } from '@clickhouse/client';
import type { CollectorStore } from '../collector-store.ts';
import { createSerialQueue } from '../commit/serial-queue.ts';
import { attempt } from '../methods/attempt.ts';
import { createAfterAppends, createAppends, createSharedMethods } from '../methods/shared-methods.ts';
import { WHOLE_SITE } from '../read-scope.ts';
import { appendBatches } from './append-events.ts';
import { createClickHouseDatabase, type ClickHouseDatabase } from './clickhouse-database.ts';
import { createClickHouseMetrics } from './clickhouse-metrics.ts';
import { createErasureTable } from './erasure-table.ts';
import { readCards, readNewest } from './read-events.ts';
import { createLossTable, createTokenTable } from './side-tables.ts';
import { createTables } from './tables.ts';

/** Where a ClickHouse server is, and how the store gathers commits. @public */
export interface ClickHouseStoreOptions {
  /** `https://clickhouse.example:8443`, with user and password in it if there are any. */
  readonly url?: string;
  /** A client of one's own in place of `url`; it is closed with the store. */
  readonly client?: ClickHouseClient;
  /** Made when it is not there; `curio` unless told otherwise. */
  readonly database?: string;
  /** How long the first batch of a commit waits for others, in ms. */
  readonly lingerMs?: number;
}

/** An insert becomes a part on disk, and a server merges some ten new parts a second with ease. */
const DEFAULT_LINGER_MS = 100;

/** Events in one commit at most; larger ones make fewer parts, and a browser's answer waits for all of it. */
const MAX_GROUP_EVENTS = 20_000;

/**
 * Opens a store in a ClickHouse server, 24.4 or newer (tested with 26.7), for sites that outgrow one file or want several
 * collectors.
 *
 * What `append` reported is flushed to the server's disk. Each event id is kept and read once; the counts of an answer are
 * exact as long as the same id is not stored by two collectors at the same instant.
 *
 * @returns the store, or `store-failed` when the server cannot be reached or refuses.
 * @public
 */
export async function openClickHouseStore(
  options: ClickHouseStoreOptions,
): Promise<Result<CollectorStore, 'store-failed'>> {
  return attempt(async () => {
    const name = options.database ?? 'curio';
    const client = options.client ?? (await connect(options.url));
    try {
      const database = createClickHouseDatabase(client, name);
      await refuseOldServer(client);
      await createTables(database, name);
      return createStore(database, options.lingerMs ?? DEFAULT_LINGER_MS);
    } catch (error) {
      await client.close();
      throw error;
    }
  });
}

/** The driver is loaded here, so that collectors on DuckDB do not pay for it. */
async function connect(url: string | undefined): Promise<ClickHouseClient> {
  if (url === undefined) throw new Error('No ClickHouse server is named; give `url` or `client`.');
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  // Failures are values of the store; the driver would print each as well.
  return createClient({ url, log: { level: ClickHouseLogLevel.OFF } });
}

/** Since 24.4 a server knows every setting that is sent along; older ones would only name the first that they do not. */
const OLDEST_SERVER = [24, 4] as const;

async function refuseOldServer(client: ClickHouseClient): Promise<void> {
  const answer = await client.query({ query: 'SELECT version() AS version', format: 'JSONEachRow' });
  const [row] = await answer.json<{ readonly version: string }>();
  const version = row?.version ?? 'unknown';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `The ClickHouse server is of version ${version}; update it to ${OLDEST_SERVER.join('.')} or newer.`,
  );
}

function createStore(database: ClickHouseDatabase, lingerMs: number): CollectorStore {
  const writes = createSerialQueue();
  const erasures = createErasureTable(database);
  const appends = createAppends(writes, {
    commit: (batches) => appendBatches(database, erasures, batches),
    lingerMs,
    maxEvents: MAX_GROUP_EVENTS,
  });
  const tokens = createTokenTable(database);
  const losses = createLossTable(database);
  const metrics = createClickHouseMetrics(database);
  const afterAppends = createAfterAppends(appends, writes);
  return {
    ...createSharedMethods({ appends, afterAppends, forgetting: erasures, tokens, losses, metrics }),
    readCardMetrics: (query, scope = WHOLE_SITE) => attempt(() => readCards(database, query, scope)),
    readEvents: (site, limit, scope = WHOLE_SITE) =>
      attempt(() => readNewest(database, { site, limit }, scope)),
    async close() {
      await appends.flush();
      await writes.drain();
      await database.close();
    },
  };
}
