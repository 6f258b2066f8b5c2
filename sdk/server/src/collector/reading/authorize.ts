import type { CollectorStore } from '../../stores/collector-store.ts';
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
 * Checks a request's read token against the site it asks about.
 *
 * Missing, unknown, revoked and expired tokens get one and the same answer, so that nobody learns which it was.
 *
 * @internal
 */
export async function authorize(claim: ReadClaim, store: CollectorStore): Promise<Admission<void>> {
  const readToken = /^Bearer (\S+)$/iu.exec(claim.request.headers.get('Authorization') ?? '')?.[1];
  if (readToken === undefined) return refuseToken();
  const found = await store.findToken(hashReadToken(readToken));
  if (!found.ok) return refuse('store-failed', 'The token could not be looked up.');
  const token = found.value;
  if (token === null || token.revokedAt !== undefined || token.expiresAt <= claim.now) return refuseToken();
  if (token.site !== claim.site)
    return refuse('token-other-site', 'The token is for another site.', { place: 'site' });
  // Creators, agencies and service providers may see their own part alone, and no part is cut out yet.
  if (token.role !== 'merchant') return refuse('token-role-refused', `The token's role is ${token.role}.`);
  return { ok: true, value: undefined };
}

function refuseToken(): ReturnType<typeof refuse> {
  return refuse('token-refused', 'The read token is not valid.', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
