import type { DuckDBValue } from '@duckdb/node-api';
import type { CollectorStore, StoredToken } from '../collector-store.ts';
import type { ReadRows, WriteRows } from './duckdb-database.ts';

const COLUMNS = 'hash, site, role, created_at, expires_at, revoked_at, creators, label';

const SAVE_TOKEN = `INSERT OR REPLACE INTO tokens (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const FIND_TOKEN = `SELECT ${COLUMNS} FROM tokens WHERE hash = $1`;
const LIST_TOKENS = `SELECT ${COLUMNS} FROM tokens WHERE site = $1 ORDER BY created_at, hash`;

/** The store's token methods, before failures become values. */
interface TokenTable {
  readonly save: (token: StoredToken) => Promise<void>;
  readonly find: (hash: string) => Promise<StoredToken | null>;
  readonly list: (...site: Parameters<CollectorStore['listTokens']>) => Promise<readonly StoredToken[]>;
}

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
  const { hash, site, role, creators, label } = token;
  return [
    hash,
    site,
    role,
    BigInt(token.createdAt),
    BigInt(token.expiresAt),
    token.revokedAt === undefined ? null : BigInt(token.revokedAt),
    creators === undefined ? null : JSON.stringify(creators),
    label ?? null,
  ];
}

function fromTokenRow(row: Readonly<Record<string, unknown>>): StoredToken {
  const { creators, label } = row;
  return {
    hash: String(row['hash']),
    site: String(row['site']),
    // Border: the table holds only what toTokenRow wrote.
    role: row['role'] as StoredToken['role'],
    createdAt: Number(row['created_at']),
    expiresAt: Number(row['expires_at']),
    ...(row['revoked_at'] === null ? {} : { revokedAt: Number(row['revoked_at']) }),
    ...(typeof creators === 'string' ? { creators: toCreators(JSON.parse(creators)) } : {}),
    ...(typeof label === 'string' ? { label } : {}),
  };
}

function toCreators(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
