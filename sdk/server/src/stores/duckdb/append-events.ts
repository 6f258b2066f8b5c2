import type { DuckDBConnection, DuckDBDataChunk, DuckDBPreparedStatement } from '@duckdb/node-api';
import type { AppendOutcome, StoredEvent } from '../collector-store.ts';
import { takeFresh, toDistinctIds } from '../commit/fresh-events.ts';
import type { ErasureTable } from './erasure-table.ts';
import { createEventChunker, toUuid } from './event-chunks.ts';

/**
 * Ids asked for in one look-up. Statements are prepared for these lengths alone and filled up by repeating an id.
 *
 * `INSERT OR IGNORE` and anti-joins read the whole table in DuckDB (500 ms for 1,000 rows into 10 million); an IN
 * list of parameters goes through the primary key's index: 15 ms for 1,000 ids among 3 million, own measurement.
 */
const LOOKUP_LENGTHS: readonly number[] = [16, 128, 1000];
const LONGEST_LOOKUP = 1000;

/** Appends batches of events; see {@link createEventAppender}. @internal */
export type EventAppender = (
  batches: readonly (readonly StoredEvent[])[],
) => Promise<readonly AppendOutcome[]>;

/**
 * Makes the function that stores several batches in one commit, each event id once over all time.
 *
 * The first batch that brings an id gets it; later ones count a duplicate. It must be the connection's only writer,
 * and must not be called again before it answered. It rejects when DuckDB could not commit; nothing is stored then.
 *
 * @internal
 */
export async function createEventAppender(
  connection: DuckDBConnection,
  erasures: Pick<ErasureTable, 'admit'>,
): Promise<EventAppender> {
  const toChunks = await createEventChunker(connection);
  const lookups = new Map<number, DuckDBPreparedStatement>();
  for (const length of LOOKUP_LENGTHS) lookups.set(length, await connection.prepare(toLookupSql(length)));

  return async (asked) => {
    const batches = asked.map((batch) => batch.flatMap((event) => erasures.admit(event) ?? []));
    const known = await findKnownIds(lookups, toDistinctIds(batches));
    const fresh = batches.map((batch) => takeFresh(batch, known));
    const events = fresh.flat();
    if (events.length > 0) await commitChunks(connection, toChunks(events));
    return batches.map((batch, at) => {
      const stored = fresh[at]?.length ?? 0;
      const erased = (asked[at]?.length ?? 0) - batch.length;
      return { stored, duplicates: batch.length - stored, erased };
    });
  };
}

/** All of the group is durable when it resolves, or none of it is kept. */
async function commitChunks(connection: DuckDBConnection, chunks: readonly DuckDBDataChunk[]): Promise<void> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const appender = await connection.createAppender('events');
    for (const chunk of chunks) appender.appendDataChunk(chunk);
    appender.closeSync();
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK');
    throw error;
  }
}

function toLookupSql(length: number): string {
  const places = Array.from({ length }, (_, at) => `$${at + 1}`);
  return `SELECT id::VARCHAR AS id FROM events WHERE id IN (${places.join(', ')})`;
}

async function findKnownIds(
  lookups: ReadonlyMap<number, DuckDBPreparedStatement>,
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let start = 0; start < ids.length; start += LONGEST_LOOKUP) {
    const part = ids.slice(start, start + LONGEST_LOOKUP);
    const length = LOOKUP_LENGTHS.find((length) => length >= part.length) ?? LONGEST_LOOKUP;
    const lookup = lookups.get(length);
    if (lookup === undefined) continue;
    for (let at = 0; at < length; at += 1) lookup.bindUUID(at + 1, toUuid(part[at] ?? part[0] ?? ''));
    const found = await lookup.runAndReadAll();
    for (const [id] of found.getRowsJS()) if (typeof id === 'string') known.add(id);
  }
  return known;
}
