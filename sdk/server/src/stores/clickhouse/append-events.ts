import type { AppendOutcome, StoredEvent } from '../collector-store.ts';
import { takeFresh, toDistinctIds, toOutcomes, type AppendBatch } from '../commit/fresh-events.ts';
import { toEventRow } from '../event-row.ts';
import { toDropRows } from '../rows/drop-row.ts';
import type { ClickHouseDatabase, ClickHouseRow } from './clickhouse-database.ts';
import type { ErasureTable } from './erasure-table.ts';

/** Ids asked for in one look-up: the text stays far below the 256 KB that a server reads. */
const LONGEST_LOOKUP = 2000;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** 2100-01-01: an id that claims to be later was not made by a clock. */
const LATEST_MONTH_MS = 4_102_444_800_000;

/**
 * Stores several batches as one block, each event id once over all time: the first batch that brings an id gets it.
 *
 * Whoever calls waits for the answer before calling again. Another collector on the same server may store the same id at
 * the same instant; then both count it as stored, and it is read once.
 *
 * What browsers dropped is told first: where the events then fail, it comes again and adds nothing.
 *
 * @throws the driver's error; no event is stored then.
 * @internal
 */
export async function appendBatches(
  database: ClickHouseDatabase,
  erasures: Pick<ErasureTable, 'admit'>,
  asked: readonly AppendBatch[],
): Promise<readonly AppendOutcome[]> {
  const batches = await erasures.admit(asked.map(({ events }) => events));
  const known = await findKnownIds(database, toDistinctIds(batches));
  const fresh = batches.map((batch) => takeFresh(batch, known));
  const drops = toDropRows(asked.map(({ drops }) => drops));
  if (drops.length > 0) await database.insert('drops', drops);
  const rows = fresh.flat().map(toRow);
  if (rows.length > 0) await database.insert('events', rows);
  return toOutcomes(asked, batches, fresh);
}

async function findKnownIds(database: ClickHouseDatabase, ids: readonly string[]): Promise<Set<string>> {
  const wrong = ids.find((id) => !UUID.test(id));
  if (wrong !== undefined) throw new Error(`The event id ${wrong} is no UUID.`);
  const known = new Set<string>();
  for (let start = 0; start < ids.length; start += LONGEST_LOOKUP) {
    const part = ids.slice(start, start + LONGEST_LOOKUP);
    const instants = [...new Set(part.map(toIdMs))].join(', ');
    const names = part.map((id) => `'${id}'`).join(', ');
    const rows = await database.read(
      `SELECT toString(id) AS known FROM ${database.table('events')} WHERE id_ms IN (${instants}) AND id IN (${names})`,
    );
    for (const row of rows) if (typeof row['known'] === 'string') known.add(row['known']);
  }
  return known;
}

function toRow(event: StoredEvent): ClickHouseRow {
  const id = event.id.toLowerCase();
  return { ...toEventRow({ ...event, id }), id_ms: toIdMs(id), id_month: toIdMonth(id) };
}

/** The ms that a UUIDv7 begins with; of another UUID, a number that is its own. */
function toIdMs(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The month of a UUIDv7, as `202611`; 0 for another UUID, whose number is no time. */
function toIdMonth(id: string): number {
  const ms = toIdMs(id);
  if (id[14] !== '7' || ms >= LATEST_MONTH_MS) return 0;
  const day = new Date(ms);
  return day.getUTCFullYear() * 100 + day.getUTCMonth() + 1;
}
