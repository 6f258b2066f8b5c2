import { DuckDBInstance } from '@duckdb/node-api';

/** How many paid orders are in the file, and of how many orders they are: a doubled one makes the first the larger. */
export async function countOrders(
  database: string,
): Promise<{ readonly rows: number; readonly distinct: number }> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(
    "SELECT COUNT(*) AS kept, COUNT(DISTINCT order_id) AS orders FROM events WHERE type = 'order-paid' AND trusted",
  );
  const [row = {}] = found.getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return { rows: Number(row['kept']), distinct: Number(row['orders']) };
}

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
