import type { DuckDBConnection, DuckDBDataChunk, DuckDBPreparedStatement } from '@duckdb/node-api';
import type { AppendOutcome } from '../collector-store.ts';
import { takeFresh, toDistinctIds, toOutcomes, type AppendBatch } from '../commit/fresh-events.ts';
import { toDropRows, type DropRow } from '../rows/drop-row.ts';
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
export type EventAppender = (batches: readonly AppendBatch[]) => Promise<readonly AppendOutcome[]>;

/** `$1` is a JSON list of {@link toDropRows}. */
const ADD_DROPS = `INSERT INTO drops SELECT unnest(from_json($1::JSON,
  '[{"site":"VARCHAR","tally":"VARCHAR","reason":"VARCHAR","hour":"BIGINT","events":"BIGINT"}]'), recursive := true)`;

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
    const batches = asked.map(({ events }) => events.flatMap((event) => erasures.admit(event) ?? []));
    const known = await findKnownIds(lookups, toDistinctIds(batches));
    const fresh = batches.map((batch) => takeFresh(batch, known));
    await commit(connection, {
      chunks: toChunks(fresh.flat()),
      drops: toDropRows(asked.map(({ drops }) => drops)),
    });
    return toOutcomes(asked, batches, fresh);
  };
}

interface Writing {
  readonly chunks: readonly DuckDBDataChunk[];
  readonly drops: readonly DropRow[];
}

/** All of the group is durable when it resolves, or none of it is kept. */
async function commit(connection: DuckDBConnection, { chunks, drops }: Writing): Promise<void> {
  if (chunks.length === 0 && drops.length === 0) return;
  await connection.run('BEGIN TRANSACTION');
  try {
    const appender = await connection.createAppender('events');
    for (const chunk of chunks) appender.appendDataChunk(chunk);
    appender.closeSync();
    if (drops.length > 0) await connection.run(ADD_DROPS, [JSON.stringify(drops)]);
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
