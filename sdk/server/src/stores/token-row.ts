import type { DuckDBValue } from '@duckdb/node-api';
import type { StoredToken } from './collector-store.ts';

/** Writes a token, or changes one: `$1` to `$6` are {@link toTokenRow}'s. */
export const SAVE_TOKEN = `INSERT OR REPLACE INTO tokens (hash, site, role, created_at, expires_at, revoked_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** Reads the token of a hash, `$1`. */
export const FIND_TOKEN =
  'SELECT hash, site, role, created_at, expires_at, revoked_at FROM tokens WHERE hash = $1';

/** The values that {@link SAVE_TOKEN} takes. */
export function toTokenRow(token: StoredToken): DuckDBValue[] {
  const revokedAt = token.revokedAt === undefined ? null : BigInt(token.revokedAt);
  return [token.hash, token.site, token.role, BigInt(token.createdAt), BigInt(token.expiresAt), revokedAt];
}

/** Reads a row of {@link FIND_TOKEN}. */
export function fromTokenRow(row: Readonly<Record<string, unknown>>): StoredToken {
  return {
    hash: String(row['hash']),
    site: String(row['site']),
    // Border: the table holds only what toTokenRow wrote.
    role: row['role'] as StoredToken['role'],
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    ...(row['revoked_at'] === null ? {} : { revokedAt: Number(row['revoked_at']) }),
  };
}
