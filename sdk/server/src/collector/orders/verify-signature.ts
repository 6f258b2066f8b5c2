import { createHmac, timingSafeEqual } from 'node:crypto';
import { refuse, type Admission } from '../api-failure.ts';
import type { SiteAccess, SiteSecrets } from '../site-access.ts';

/** Kinds of secret that sign requests. @internal */
export type SigningKind = 'orders' | 'shopify' | 'woocommerce';

/** What was signed and how its sender says so. @internal */
export interface SignedText {
  /** In order: what the sender ran HMAC-SHA256 over. */
  readonly parts: readonly (string | Uint8Array)[];
  readonly signature: string;
  readonly encoding: 'hex' | 'base64';
}

/**
 * Checks a signature against a site's secrets, in constant time.
 *
 * That another site's secret made it is told apart, as it is the likeliest slip of whoever runs two shops, and gives
 * nothing away: only who has that secret can see it.
 *
 * @internal
 */
export function verifySignature(
  signed: SignedText,
  kind: SigningKind,
  { site, sites }: { readonly site: SiteAccess; readonly sites: readonly SiteAccess[] },
): Admission<void> {
  const secrets = listSecrets(site.secrets, kind);
  if (secrets.length === 0) return refuse('secret-missing', `${site.name} has no secret of this kind.`);
  if (secrets.some((secret) => isSignedWith(signed, secret))) return { ok: true, value: undefined };
  const others = sites.flatMap((other) => (other === site ? [] : listSecrets(other.secrets, kind)));
  return others.some((secret) => isSignedWith(signed, secret))
    ? refuse('signature-other-site', 'The signature is of another site.', { place: 'site' })
    : refuse('signature-wrong', 'The signature does not fit the body.');
}

function listSecrets(secrets: SiteSecrets | undefined, kind: SigningKind): readonly string[] {
  return (secrets?.[kind] ?? []).filter((secret) => secret !== '');
}

function isSignedWith({ parts, signature, encoding }: SignedText, secret: string): boolean {
  const hmac = createHmac('sha256', secret);
  for (const part of parts) hmac.update(part);
  const expected = hmac.digest();
  const given = Buffer.from(signature, encoding);
  // The length of a signature is no secret; timingSafeEqual wants both alike.
  return given.length === expected.length && timingSafeEqual(given, expected);
}
