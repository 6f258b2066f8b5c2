import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';

/** Values of a query's `{name:Type}` parameters. @internal */
export type ClickHouseValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A row by column, as JSON has it. @internal */
export type ClickHouseRow = Readonly<Record<string, unknown>>;

/** One database of a server, with its tables' full names. @internal */
export interface ClickHouseDatabase {
  /** The full name of a table, to be written into SQL. */
  table(name: string): string;
  read(sql: string, values?: ClickHouseValues): Promise<readonly ClickHouseRow[]>;
  /** Runs what answers no rows; it is done, on this server, when it resolves. */
  run(sql: string, values?: ClickHouseValues): Promise<void>;
  /** Inserts rows as one block, on disk when it resolves. */
  insert(table: string, rows: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * What makes ClickHouse read our SQL as the standard says: a missed join gives NULL, and a name means the column before it
 * means an alias. A duplicate that two collectors let in at once lies in its original's partition, so each partition can
 * be read for itself. Numbers stay numbers.
 */
const READ_SETTINGS: ClickHouseSettings = {
  join_use_nulls: 1,
  prefer_column_name_to_alias: 1,
  do_not_merge_across_partitions_select_final: 1,
  output_format_json_quote_64bit_integers: 0,
};

/** Deletions and changes are done when the statement answers, also on the other replicas. */
const RUN_SETTINGS: ClickHouseSettings = { mutations_sync: '2', lightweight_deletes_sync: '2' };

/** A name that needs no quotes. */
const DATABASE_NAME = /^[a-z_][a-z\d_]{0,63}$/iu;

/**
 * Wraps a client.
 *
 * @param database - letters, digits and `_`.
 * @throws an `Error` when the name is none.
 * @internal
 */
export function createClickHouseDatabase(client: ClickHouseClient, database: string): ClickHouseDatabase {
  if (!DATABASE_NAME.test(database)) {
    throw new Error(`The ClickHouse database is called ${database}; use letters, digits and _.`);
  }
  const table = (name: string): string => `${database}.${name}`;
  return {
    table,
    async read(sql, values = {}) {
      const answer = await client.query({
        query: sql,
        format: 'JSONEachRow',
        query_params: { ...values },
        clickhouse_settings: READ_SETTINGS,
        use_multipart_params_auto: true,
      });
      return answer.json<ClickHouseRow>();
    },
    async run(sql, values = {}) {
      await client.command({ query: sql, query_params: { ...values }, clickhouse_settings: RUN_SETTINGS });
    },
    async insert(name, rows) {
      await client.insert({ table: table(name), values: rows, format: 'JSONEachRow' });
    },
    close: () => client.close(),
  };
}
