import type { DuckDBValue } from '@duckdb/node-api';
import type { StoredToken } from '../collector-store.ts';
import type { TokenTable } from '../methods/shared-methods.ts';
import { fromTokenRow, TOKEN_COLUMNS, toTokenCells } from '../rows/token-row.ts';
import type { ReadRows, WriteRows } from './duckdb-database.ts';

const SAVE_TOKEN = `INSERT OR REPLACE INTO tokens (${TOKEN_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const FIND_TOKEN = `SELECT ${TOKEN_COLUMNS} FROM tokens WHERE hash = $1`;
const LIST_TOKENS = `SELECT ${TOKEN_COLUMNS} FROM tokens WHERE site = $1 ORDER BY created_at, hash`;

/** Keeps read tokens, by their hashes. @internal */
export function createTokenTable(read: ReadRows, write: WriteRows): TokenTable {
  return {
    async save(token) {
      await write(SAVE_TOKEN, toTokenRow(token));
    },
    find: async (hash) => (await read(FIND_TOKEN, [hash])).map(fromTokenRow)[0] ?? null,
    list: async (site) => (await read(LIST_TOKENS, [site])).map(fromTokenRow),
  };
}

function toTokenRow(token: StoredToken): readonly DuckDBValue[] {
  const { hash, site, role, created_at, expires_at, revoked_at, creators, label } = toTokenCells(token);
  const revokedAt = revoked_at === null ? null : BigInt(revoked_at);
  return [hash, site, role, BigInt(created_at), BigInt(expires_at), revokedAt, creators, label];
}
