import { createHash, randomBytes } from 'node:crypto';
import type { StoredToken } from '../stores/collector-store.ts';

/** What a read token is made for. @public */
export interface ReadTokenOptions {
  readonly site: string;
  /** ms UTC. */
  readonly now: number;
  /** ms until it expires. */
  readonly lifetimeMs: number;
  /** `merchant` unless told otherwise. */
  readonly role?: StoredToken['role'];
  /** Whose work a creator's or an agency's token reads. */
  readonly creators?: readonly string[];
  /** What a person calls it. */
  readonly label?: string;
  /** Gives this many random bytes; the operating system's unless a test needs its own. */
  readonly random?: (byteCount: number) => Uint8Array;
}

/** A new read token: the secret to show once, and what the store keeps. @public */
export interface ReadToken {
  /** `crt_` and 43 characters of base64url. Never stored, never logged. */
  readonly readToken: string;
  readonly stored: StoredToken;
}

/** 256 bits: what base64url writes in 43 characters. */
const TOKEN_BYTES = 32;

/**
 * Makes a read token. It is good for nothing until its `stored` half is saved.
 *
 * @public
 */
export function createReadToken(options: ReadTokenOptions): ReadToken {
  const { site, now, lifetimeMs, role = 'merchant', creators, label, random = randomBytes } = options;
  const readToken = `crt_${Buffer.from(random(TOKEN_BYTES)).toString('base64url')}`;
  const stored = {
    hash: hashReadToken(readToken),
    site,
    role,
    createdAt: now,
    expiresAt: now + lifetimeMs,
    ...(creators === undefined ? {} : { creators }),
    ...(label === undefined ? {} : { label }),
  };
  return { readToken, stored };
}

/**
 * SHA-256 of a token in lower-case hex.
 *
 * The token is looked up by this hash. No comparison in constant time is needed: timing could tell at most how much
 * of a hash agrees, and nobody can choose a token for the hash it will have. A slow hash is not needed either: a
 * token has 256 random bits, so there is nothing to guess.
 *
 * @public
 */
export function hashReadToken(readToken: string): string {
  return createHash('sha256').update(readToken).digest('hex');
}
