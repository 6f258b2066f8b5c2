/** The origin of a page that can be a shop: `https`, or `http` on this machine. Else `null`. */
export function toShopOrigin(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  if (protocol === 'https:') return origin;
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1') ? origin : null;
}

/** The match pattern that covers an origin. It has no port, because Firefox knows no ports in patterns. */
export function toMatchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Reads what a person types as the address of a shop, with or without `https://`; this machine's own names are `http` then.
 *
 * @returns its origin, or `null` when that is no address of a shop.
 */
export function readShopAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const scheme = /^(?:localhost|127\.0\.0\.1)(?:[:/]|$)/u.test(trimmed) ? 'http' : 'https';
  const address = /^[a-z]+:\/\//iu.test(trimmed) ? trimmed : `${scheme}://${trimmed}`;
  const origin = toShopOrigin(address);
  if (origin === null) return null;
  const { hostname } = new URL(origin);
  return hostname.includes('.') || hostname === 'localhost' ? origin : null;
}
