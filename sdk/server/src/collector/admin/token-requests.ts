import { fail, succeed, type Result } from '@curio/core';
import type { CollectorStore, ReadRole, StoredToken } from '../../stores/collector-store.ts';
import { createReadToken, type ReadToken } from '../tokens.ts';

/** What a token is asked for, by command line or over HTTP. @internal */
export interface TokenRequest {
  readonly site: string;
  readonly role: ReadRole;
  /** Exactly one for a creator, at least one for an agency, none for the others. */
  readonly creators: readonly string[];
  /** Whole days until it expires, 1 to 3,650. */
  readonly days: number;
  readonly label?: string;
}

/** A token as it is listed: its id is the beginning of its hash, and opens nothing. @public */
export interface ListedToken extends Omit<StoredToken, 'hash'> {
  readonly id: string;
}

/** Every role. @internal */
export const READ_ROLES: readonly ReadRole[] = ['merchant', 'creator', 'agency', 'service-provider'];

const DAY_MS = 86_400_000;
const MAX_DAYS = 3650;
const MAX_TEXT_LENGTH = 256;
const ID_LENGTH = 12;

/** What is wrong with a request for a token, with the field; `null` when nothing is. @internal */
export function findTokenFault(
  request: TokenRequest,
): { readonly place: string; readonly message: string } | null {
  const { role, creators, days, label = '' } = request;
  if (!READ_ROLES.includes(role)) return { place: 'role', message: `There is no role ${role}.` };
  if (!Number.isSafeInteger(days) || days < 1 || days > MAX_DAYS)
    return { place: 'days', message: `A token lives 1 to ${MAX_DAYS} whole days.` };
  if (label.length > MAX_TEXT_LENGTH) return { place: 'label', message: 'The label is too long.' };
  return creators.every((id) => id !== '' && id.length <= MAX_TEXT_LENGTH)
    ? findCountFault(role, creators.length)
    : { place: 'creators', message: 'A creator has no name, or too long a one.' };
}

function findCountFault(
  role: ReadRole,
  count: number,
): { readonly place: string; readonly message: string } | null {
  const place = 'creators';
  if (role === 'creator')
    return count === 1 ? null : { place, message: 'A creator’s token names one creator.' };
  if (role === 'agency')
    return count > 0 ? null : { place, message: 'An agency’s token names its creators.' };
  return count === 0 ? null : { place, message: `A token of the role ${role} names no creators.` };
}

/** Makes and keeps a token; the secret is in the answer alone. @internal */
export async function issueToken(
  store: CollectorStore,
  { site, role, creators, days, label }: TokenRequest,
  now: number,
): Promise<Result<ReadToken, 'store-failed'>> {
  const token = createReadToken({
    site,
    role,
    now,
    lifetimeMs: days * DAY_MS,
    ...(creators.length === 0 ? {} : { creators }),
    ...(label === undefined || label === '' ? {} : { label }),
  });
  const saved = await store.saveToken(token.stored);
  return saved.ok ? succeed(token) : saved;
}

/** Revokes the one token of a site whose id begins so. @internal */
export async function revokeById(
  store: CollectorStore,
  { site, id }: { readonly site: string; readonly id: string },
  now: number,
): Promise<Result<ListedToken | null, 'store-failed'>> {
  const tokens = await store.listTokens(site);
  if (!tokens.ok) return tokens;
  const matching = tokens.value.filter(({ hash }) => id.length >= 6 && hash.startsWith(id));
  const [token] = matching;
  if (token === undefined || matching.length > 1) return succeed(null);
  const revoked = { ...token, revokedAt: token.revokedAt ?? now };
  const saved = await store.saveToken(revoked);
  return saved.ok ? succeed(toListedToken(revoked)) : fail('store-failed', saved.error.message);
}

/** A token without what could open anything. @internal */
export function toListedToken({ hash, ...token }: StoredToken): ListedToken {
  return { id: hash.slice(0, ID_LENGTH), ...token };
}
