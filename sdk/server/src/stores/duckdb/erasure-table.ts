import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { StoredEvent } from '../collector-store.ts';
import type { Forgetting } from '../methods/shared-methods.ts';
import { hashVisitor } from '../visitor-hash.ts';

const SAVE_ERASURE = 'INSERT OR REPLACE INTO erasures (site, visitor_hash, erased_at) VALUES ($1, $2, $3)';
const FORGET_VISITOR = 'DELETE FROM events WHERE site = $1 AND visitor = $2 AND NOT trusted';
const UNLINK_VISITOR = 'UPDATE events SET visitor = NULL WHERE site = $1 AND visitor = $2';
const FORGET_BEFORE = 'DELETE FROM events WHERE site = $1 AND adjusted_ts < $2 AND NOT trusted';
const UNLINK_BEFORE =
  'UPDATE events SET visitor = NULL WHERE site = $1 AND adjusted_ts < $2 AND visitor IS NOT NULL';

/** Forgets, and remembers what was forgotten by hashes alone. @internal */
export interface ErasureTable extends Forgetting {
  /**
   * An event as it may be stored: itself, without its visitor where the merchant's server signed it, or `null` where
   * its visitor was erased.
   */
  readonly admit: (event: StoredEvent) => StoredEvent | null;
}

/**
 * Opens the table. The connection is the database's only writer, so what was erased before stands in memory; whoever
 * calls runs one of these and of the appends at a time.
 *
 * @internal
 */
export async function openErasureTable(writer: DuckDBConnection): Promise<ErasureTable> {
  const found = await writer.runAndReadAll('SELECT visitor_hash FROM erasures');
  const erased = new Set(found.getRowObjectsJS().map((row) => row['visitor_hash']));
  return {
    admit(event) {
      const { visitor, ...rest } = event;
      if (erased.size === 0 || visitor === undefined) return event;
      if (!erased.has(hashVisitor(event.site, visitor))) return event;
      return event.trusted ? rest : null;
    },
    async eraseVisitor(site, visitor, now) {
      const hash = hashVisitor(site, visitor);
      const [, gone = 0] = await runTogether(writer, [
        [SAVE_ERASURE, [site, hash, BigInt(now)]],
        [FORGET_VISITOR, [site, visitor]],
        [UNLINK_VISITOR, [site, visitor]],
      ]);
      erased.add(hash);
      return gone;
    },
    async forgetBefore(site, before) {
      const [gone = 0] = await runTogether(writer, [
        [FORGET_BEFORE, [site, BigInt(before)]],
        [UNLINK_BEFORE, [site, BigInt(before)]],
      ]);
      return gone;
    },
  };
}

/** Runs statements in one transaction and answers how many rows each changed. */
async function runTogether(
  writer: DuckDBConnection,
  statements: readonly (readonly [string, DuckDBValue[]])[],
): Promise<readonly number[]> {
  await writer.run('BEGIN TRANSACTION');
  try {
    const changes: number[] = [];
    for (const [sql, values] of statements) changes.push((await writer.run(sql, values)).rowsChanged);
    await writer.run('COMMIT');
    return changes;
  } catch (error) {
    await writer.run('ROLLBACK');
    throw error;
  }
}
