import type { LossCount } from '../collector-store.ts';
import type { LossTable } from '../methods/shared-methods.ts';
import { fromLossRow, toHour, toLossesSql } from '../rows/loss-row.ts';
import type { ReadRows, WriteRows } from './duckdb-database.ts';

/** One statement for all rows: `$1` is the hour, `$2` a JSON list of counts, one for each site, reason and teller. */
const ADD_LOSSES = `INSERT INTO losses (site, hour, reason, told_by, events, requests)
  SELECT loss.site, $1, loss.reason, loss.by, loss.events, loss.requests FROM (
    SELECT unnest(from_json($2::JSON,
      '[{"site":"VARCHAR","reason":"VARCHAR","by":"VARCHAR","events":"BIGINT","requests":"BIGINT"}]')) AS loss
  )
  ON CONFLICT DO UPDATE SET events = losses.events + excluded.events, requests = losses.requests + excluded.requests`;

const READ_LOSSES = toLossesSql({ losses: 'losses', drops: 'drops', site: '$1', from: '$2', to: '$3' });

/** Counts what was refused and dropped, by the hour. @internal */
export function createLossTable(read: ReadRows, write: WriteRows): LossTable {
  return {
    async add(losses, now) {
      const sums = addUp(losses);
      if (sums.length > 0) await write(ADD_LOSSES, [BigInt(toHour(now)), JSON.stringify(sums)]);
    },
    async read({ site, from, to }) {
      const rows = await read(READ_LOSSES, [site, BigInt(from), BigInt(to)]);
      return rows.map((row) => fromLossRow(site, row));
    },
  };
}

/** The same key twice in one statement would be refused. */
function addUp(losses: readonly LossCount[]): readonly LossCount[] {
  const sums = new Map<string, LossCount>();
  for (const loss of losses) {
    const key = JSON.stringify([loss.site, loss.reason, loss.by]);
    const { events = 0, requests = 0 } = sums.get(key) ?? {};
    sums.set(key, { ...loss, events: events + loss.events, requests: requests + loss.requests });
  }
  return [...sums.values()];
}
