import { DuckDBInstance } from '@duckdb/node-api';

/** One row of the collector's table, as far as tests look at it. */
export interface StoredRow {
  readonly id: string;
  readonly type: string;
  readonly times: number;
}

/**
 * Counts every event id of a database file, straight from the file.
 *
 * The collector must be closed: DuckDB lets one process in.
 */
export async function countStoredEvents(database: string): Promise<readonly StoredRow[]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      'SELECT CAST(id AS VARCHAR) AS id, type, count(*) AS times FROM events GROUP BY ALL ORDER BY id',
    );
    connection.closeSync();
    return reader
      .getRowObjects()
      .map(({ id, type, times }) => ({ id: String(id), type: String(type), times: Number(times) }));
  } finally {
    instance.closeSync();
  }
}
