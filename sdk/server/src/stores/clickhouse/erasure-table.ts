import type { StoredEvent } from '../collector-store.ts';
import type { Forgetting } from '../methods/shared-methods.ts';
import { hashVisitor } from '../visitor-hash.ts';
import type { ClickHouseDatabase, ClickHouseValues } from './clickhouse-database.ts';

/** Forgets, and remembers what was forgotten by hashes alone. @internal */
export interface ErasureTable extends Forgetting {
  /**
   * The events that may be stored: those of erased visitors are left out, but what the merchant's server signed stays
   * without its visitor.
   */
  readonly admit: (
    batches: readonly (readonly StoredEvent[])[],
  ) => Promise<readonly (readonly StoredEvent[])[]>;
}

const OF_VISITOR = 'site = {site:String} AND visitor = {visitor:String}';
const OF_PAST = 'site = {site:String} AND adjusted_ts < {before:Int64} AND visitor IS NOT NULL';

/**
 * Makes the table's ways. Several collectors may share a server, so the erased are asked for at each append: only one
 * that is on its way while another collector erases can slip through, and the next erasure or the retention takes it.
 *
 * @internal
 */
export function createErasureTable(database: ClickHouseDatabase): ErasureTable {
  const events = database.table('events');
  const forget = async (condition: string, values: ClickHouseValues): Promise<number> => {
    const counted = await database.read(
      `SELECT COUNT(*) AS gone FROM ${events} FINAL WHERE ${condition} AND NOT trusted`,
      values,
    );
    await database.run(`DELETE FROM ${events} WHERE ${condition} AND NOT trusted`, values);
    return Number(counted[0]?.['gone'] ?? 0);
  };
  const unlink = (condition: string, values: ClickHouseValues): Promise<void> =>
    database.run(`ALTER TABLE ${events} UPDATE visitor = NULL WHERE ${condition}`, values);
  return {
    admit: async (batches) => {
      const erased = await findErased(database, batches.flat());
      return erased.size === 0 ? batches : batches.map((batch) => admitBatch(batch, erased));
    },
    async eraseVisitor(site, visitor, now) {
      await database.insert('erasures', [{ site, visitor_hash: hashVisitor(site, visitor), erased_at: now }]);
      const gone = await forget(OF_VISITOR, { site, visitor });
      await unlink(OF_VISITOR, { site, visitor });
      return gone;
    },
    async forgetBefore(site, before) {
      const gone = await forget('site = {site:String} AND adjusted_ts < {before:Int64}', { site, before });
      await unlink(OF_PAST, { site, before });
      return gone;
    },
  };
}

async function findErased(
  database: ClickHouseDatabase,
  events: readonly StoredEvent[],
): Promise<ReadonlySet<string>> {
  const hashes = new Set(
    events.flatMap(({ site, visitor }) => (visitor === undefined ? [] : hashVisitor(site, visitor))),
  );
  if (hashes.size === 0) return hashes;
  // Hex digits alone, so they may stand in the text, which a server takes up to 256 KB of.
  const names = [...hashes].map((hash) => `'${hash}'`);
  const erased = new Set<string>();
  for (let start = 0; start < names.length; start += 2000) {
    const part = names.slice(start, start + 2000).join(', ');
    const rows = await database.read(
      `SELECT visitor_hash FROM ${database.table('erasures')} WHERE visitor_hash IN (${part})`,
    );
    for (const row of rows) erased.add(String(row['visitor_hash']));
  }
  return erased;
}

function admitBatch(batch: readonly StoredEvent[], erased: ReadonlySet<string>): readonly StoredEvent[] {
  return batch.flatMap((event) => {
    const { visitor, ...rest } = event;
    if (visitor === undefined || !erased.has(hashVisitor(event.site, visitor))) return event;
    return event.trusted ? rest : [];
  });
}
