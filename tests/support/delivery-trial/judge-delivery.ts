import { DuckDBInstance } from '@duckdb/node-api';
import type { MadeEvent } from './visit-site.ts';

/** What became of everything that the pages made. */
export interface Verdict {
  readonly made: number;
  readonly stored: number;
  /** Told by a page, and not in the database. */
  readonly lost: readonly MadeEvent[];
  /** Acts that are in the database more than once, under whatever ids. */
  readonly doubled: readonly string[];
  /** The largest difference between the time in the database and that of the report. */
  readonly mostClockErrorMs: number;
}

interface StoredAct {
  readonly id: string;
  readonly tag: string;
  readonly adjustedTs: number;
}

/** Compares what the pages told with the collector's file, read by DuckDB itself. The collector must be down. */
export async function judgeDelivery(made: readonly MadeEvent[], database: string): Promise<Verdict> {
  const stored = await readActs(database);
  const byId = new Map(stored.map((act) => [act.id, act]));
  const times = new Map<string, number>();
  for (const { tag } of stored) times.set(tag, (times.get(tag) ?? 0) + 1);
  const errors = made.flatMap(({ id, reportedAtMs }) => {
    const act = byId.get(id);
    return act === undefined ? [] : [Math.abs(act.adjustedTs - reportedAtMs)];
  });
  return {
    made: made.length,
    stored: stored.length,
    lost: made.filter(({ id }) => !byId.has(id)),
    doubled: [...times].filter(([, count]) => count > 1).map(([tag]) => tag),
    mostClockErrorMs: Math.max(0, ...errors),
  };
}

async function readActs(database: string): Promise<readonly StoredAct[]> {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
  try {
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      'SELECT CAST(id AS VARCHAR) AS id, item, adjusted_ts FROM events WHERE item IS NOT NULL ORDER BY id',
    );
    connection.closeSync();
    return reader.getRowObjects().map(({ id, item, adjusted_ts: adjustedTs }) => ({
      id: String(id),
      tag: String(item),
      adjustedTs: Number(adjustedTs),
    }));
  } finally {
    instance.closeSync();
  }
}
