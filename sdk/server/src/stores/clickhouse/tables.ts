import { COLUMN_TYPES } from '../event-row.ts';
import type { ClickHouseDatabase } from './clickhouse-database.ts';

/** DuckDB's names of types, and ClickHouse's. */
const TYPES: Readonly<Record<string, string>> = {
  UUID: 'UUID',
  VARCHAR: 'String',
  BIGINT: 'Int64',
  INTEGER: 'Int32',
  DOUBLE: 'Float64',
  BOOLEAN: 'Bool',
};

/** Columns that every event fills. */
const FILLED: readonly string[] = [
  'id',
  'schema_version',
  'type',
  'ts',
  'seq',
  'site',
  'session',
  'page',
  'received_at',
  'adjusted_ts',
  'trusted',
  'bot',
];

/** Columns with few different values, which are kept as numbers of a dictionary. */
const FEW_VALUES: readonly string[] = [
  'type',
  'site',
  'surface',
  'source',
  'model_version',
  'value_currency',
];

/** Every column of `events`, with its type; the two that place an event come first. */
const EVENT_TABLE_COLUMNS: Readonly<Record<string, string>> = {
  id_ms: 'Int64',
  id_month: 'UInt32',
  ...Object.fromEntries(Object.entries(COLUMN_TYPES).map(([column, type]) => [column, toType(column, type)])),
};

/**
 * Makes the database and its tables where they are not there, and adds columns that a newer Curio has.
 *
 * An event lies where its id puts it: UUIDv7 begins with its ms, so the same id always falls in the same month and place,
 * and ReplacingMergeTree keeps it once even where two collectors store it at the same instant. Parts are flushed to disk
 * before an insert answers.
 *
 * @internal
 */
export async function createTables(database: ClickHouseDatabase, name: string): Promise<void> {
  await database.run(`CREATE DATABASE IF NOT EXISTS ${name}`);
  for (const [table, form] of Object.entries(TABLES))
    await database.run(`CREATE TABLE IF NOT EXISTS ${database.table(table)} ${form}
      SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`);
  const added = Object.entries(EVENT_TABLE_COLUMNS).map(
    ([column, type]) => `ADD COLUMN IF NOT EXISTS ${column} ${type}`,
  );
  await database.run(`ALTER TABLE ${database.table('events')} ${added.join(', ')}`);
}

const TABLES: Readonly<Record<string, string>> = {
  events: `(
      ${Object.entries(EVENT_TABLE_COLUMNS)
        .map(([column, type]) => `${column} ${type}`)
        .join(', ')},
      INDEX by_time adjusted_ts TYPE minmax GRANULARITY 1
    ) ENGINE = ReplacingMergeTree PARTITION BY id_month ORDER BY (id_ms, id)`,
  tokens: `(
      hash String, site String, role String, created_at Int64, expires_at Int64, revoked_at Nullable(Int64),
      creators Nullable(String), label Nullable(String), saved_at DateTime64(9) DEFAULT now64(9)
    ) ENGINE = ReplacingMergeTree(saved_at) ORDER BY hash`,
  erasures: `(site String, visitor_hash String, erased_at Int64)
    ENGINE = ReplacingMergeTree ORDER BY (site, visitor_hash)`,
  losses: `(site String, hour Int64, reason String, told_by String, events Int64, requests Int64)
    ENGINE = SummingMergeTree ORDER BY (site, hour, reason, told_by)`,
  drops: `(
      site String, tally String, reason String, hour SimpleAggregateFunction(min, Int64),
      events SimpleAggregateFunction(max, Int64)
    ) ENGINE = AggregatingMergeTree ORDER BY (site, tally, reason)`,
  items: `(
      site String, item String, kind String, category String, launched_at Int64, shop String, creator String,
      saved_at DateTime64(9) DEFAULT now64(9)
    ) ENGINE = ReplacingMergeTree(saved_at) ORDER BY (site, item)`,
  governance_acts: `(
      site String, act String, item String, rule String, seen_at SimpleAggregateFunction(min, Int64)
    ) ENGINE = AggregatingMergeTree ORDER BY (site, act, item, rule)`,
};

function toType(column: string, type: string): string {
  const own = TYPES[type] ?? 'String';
  const filled = FILLED.includes(column) ? own : `Nullable(${own})`;
  return FEW_VALUES.includes(column) ? `LowCardinality(${filled})` : filled;
}
