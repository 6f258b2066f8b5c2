import type { StoredToken } from '../collector-store.ts';

/** The columns of `tokens`, comma-separated. @internal */
export const TOKEN_COLUMNS = 'hash, site, role, created_at, expires_at, revoked_at, creators, label';

/** What each column of `tokens` takes of a token. @internal */
export interface TokenCells {
  readonly hash: string;
  readonly site: string;
  readonly role: string;
  readonly created_at: number;
  readonly expires_at: number;
  readonly revoked_at: number | null;
  /** A JSON list. */
  readonly creators: string | null;
  readonly label: string | null;
}

/** Writes a token by column. @internal */
export function toTokenCells(token: StoredToken): TokenCells {
  const { hash, site, role, createdAt, expiresAt, revokedAt, creators, label } = token;
  return {
    hash,
    site,
    role,
    created_at: createdAt,
    expires_at: expiresAt,
    revoked_at: revokedAt ?? null,
    creators: creators === undefined ? null : JSON.stringify(creators),
    label: label ?? null,
  };
}

/** Reads a token by column. @internal */
export function fromTokenRow(row: Readonly<Record<string, unknown>>): StoredToken {
  const { creators, label } = row;
  return {
    hash: String(row['hash']),
    site: String(row['site']),
    // Border: the table holds only what toTokenCells wrote.
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
