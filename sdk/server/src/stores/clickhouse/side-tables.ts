import type { LossTable, TokenTable } from '../methods/shared-methods.ts';
import { fromLossRow, toHour, toLossesSql } from '../rows/loss-row.ts';
import { fromTokenRow, TOKEN_COLUMNS, toTokenCells } from '../rows/token-row.ts';
import type { ClickHouseDatabase } from './clickhouse-database.ts';

/** Keeps read tokens, by their hashes. @internal */
export function createTokenTable(database: ClickHouseDatabase): TokenTable {
  const select = `SELECT ${TOKEN_COLUMNS} FROM ${database.table('tokens')} FINAL`;
  return {
    save: (token) => database.insert('tokens', [toTokenCells(token)]),
    async find(hash) {
      const rows = await database.read(`${select} WHERE hash = {hash:String}`, { hash });
      return rows.map(fromTokenRow)[0] ?? null;
    },
    async list(site) {
      const rows = await database.read(`${select} WHERE site = {site:String} ORDER BY created_at, hash`, {
        site,
      });
      return rows.map(fromTokenRow);
    },
  };
}

/** Counts what was refused and dropped, by the hour. @internal */
export function createLossTable(database: ClickHouseDatabase): LossTable {
  const readLosses = toLossesSql({
    losses: database.table('losses'),
    drops: database.table('drops'),
    site: '{site:String}',
    from: '{from:Int64}',
    to: '{to:Int64}',
  });
  return {
    async add(losses, now) {
      const hour = toHour(now);
      const rows = losses.map(({ by, ...loss }) => ({ ...loss, told_by: by, hour }));
      if (rows.length > 0) await database.insert('losses', rows);
    },
    async read(query) {
      const { site, from, to } = query;
      const rows = await database.read(readLosses, { site, from, to });
      return rows.map((row) => fromLossRow(site, row));
    },
  };
}
