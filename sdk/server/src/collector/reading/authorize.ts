import type { CollectorStore, ReadScope, StoredToken } from '../../stores/collector-store.ts';
import { refuse, type Admission } from '../api-failure.ts';
import { hashReadToken } from '../tokens.ts';

/** What a request asks to read. @internal */
export interface ReadClaim {
  readonly request: Request;
  readonly site: string;
  /** ms UTC. */
  readonly now: number;
}

/**
 * Checks a request's read token against the site it asks about, and answers what its role may see of it.
 *
 * Missing, unknown, revoked and expired tokens get one and the same answer, so that nobody learns which it was.
 *
 * @internal
 */
export async function authorize(claim: ReadClaim, store: CollectorStore): Promise<Admission<ReadScope>> {
  const readToken = /^Bearer (\S+)$/iu.exec(claim.request.headers.get('Authorization') ?? '')?.[1];
  if (readToken === undefined) return refuseToken();
  const found = await store.findToken(hashReadToken(readToken));
  if (!found.ok) return refuse('store-failed', 'The token could not be looked up.');
  const token = found.value;
  if (token === null || token.revokedAt !== undefined || token.expiresAt <= claim.now) return refuseToken();
  if (token.site !== claim.site)
    return refuse('token-other-site', 'The token is for another site.', { place: 'site' });
  return { ok: true, value: toScope(token) };
}

/** Refuses whoever sees only a part of the site. @internal */
export function requireWholeSite(scope: ReadScope): Admission<ReadScope> {
  if (scope.part === 'all') return { ok: true, value: scope };
  return refuse('token-role-refused', "Only a merchant's token reads this.");
}

/** Refuses whoever may see nothing of visitors. @internal */
export function requireVisitors(scope: ReadScope): Admission<ReadScope> {
  if (scope.part !== 'service') return { ok: true, value: scope };
  return refuse('token-role-refused', "A service provider's token does not read what visitors do.");
}

function toScope({ role, creators = [] }: StoredToken): ReadScope {
  if (role === 'merchant') return { part: 'all' };
  return role === 'service-provider' ? { part: 'service' } : { part: 'creators', creators };
}

function refuseToken(): ReturnType<typeof refuse> {
  return refuse('token-refused', 'The read token is not valid.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
