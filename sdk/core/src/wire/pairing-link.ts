import { fail, succeed, type Result } from '../errors.ts';

/**
 * What the extension needs to read a collector: its address, the site and a read token.
 *
 * @public
 */
export interface Pairing {
  /** Origin and path of the collector, without a slash at the end. */
  readonly collectorUrl: string;
  readonly site: string;
  /** `crt_` and 43 characters of base64url; shown once, kept only as a hash by the collector. */
  readonly readToken: string;
}

/** The form of a read token: 256 random bits in base64url behind its prefix. @internal */
export const READ_TOKEN_PATTERN: RegExp = /^crt_[\w-]{43}$/u;

/**
 * Writes a pairing as one link to copy. The token stands in the fragment, so that no server ever logs it.
 *
 * @public
 */
export function formatPairingLink(pairing: Pairing): string {
  const fragment = new URLSearchParams({ site: pairing.site, token: pairing.readToken });
  return `${pairing.collectorUrl}/pair#${fragment.toString()}`;
}

/**
 * Reads what {@link formatPairingLink} wrote.
 *
 * @returns the pairing, or `pairing-invalid` with the part that is missing. Only `https:` addresses are taken, and
 * `http:` on this machine's own names.
 * @public
 */
export function parsePairingLink(text: string): Result<Pairing, 'pairing-invalid'> {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return fail('pairing-invalid', 'That is not a link.', 'link');
  const url = new URL(trimmed);
  if (!isSafeOrigin(url)) {
    return fail('pairing-invalid', `${url.origin} is neither https nor this machine.`, 'address');
  }
  if (!url.pathname.endsWith('/pair'))
    return fail('pairing-invalid', 'The link does not end in /pair.', 'address');
  const fragment = new URLSearchParams(url.hash.slice(1));
  const site = fragment.get('site');
  const readToken = fragment.get('token');
  if (site === null || site === '') return fail('pairing-invalid', 'The link names no site.', 'site');
  if (readToken === null || !READ_TOKEN_PATTERN.test(readToken)) {
    return fail('pairing-invalid', 'The link has no read token.', 'token');
  }
  return succeed({ collectorUrl: url.origin + url.pathname.slice(0, -'/pair'.length), site, readToken });
}

function isSafeOrigin(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}
