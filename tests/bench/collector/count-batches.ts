import { DuckDBInstance } from '@duckdb/node-api';

/** How many events of each batch are in the file, by the batch's number. */
export async function countBatches(database: string): Promise<ReadonlyMap<number, number>> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(
    'SELECT session, COUNT(*) AS size FROM events GROUP BY session',
  );
  const sizes = new Map<number, number>();
  for (const { session, size } of found.getRowObjectsJS())
    if (typeof session === 'string') sizes.set(Number(session.slice('batch-'.length)), Number(size));
  connection.closeSync();
  instance.closeSync();
  return sizes;
}
