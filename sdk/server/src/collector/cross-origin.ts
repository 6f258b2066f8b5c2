/** How long a browser may remember a preflight, in seconds: a day; Chromium keeps it for two hours at most. */
const PREFLIGHT_LIFE_S = 86_400;

/** Who a read API answers across origins: extensions, which hold the token; pages never do. */
const EXTENSION_ORIGIN = /^(?:chrome|moz)-extension:\/\/[\w-]+$/u;

/** Whether an origin is a browser extension's. @internal */
export function isExtensionOrigin(origin: string | null): origin is string {
  return origin !== null && EXTENSION_ORIGIN.test(origin);
}

/**
 * Lets the page of `origin` read an answer about events it sent.
 *
 * `sendBeacon` always sends with credentials, and a browser then asks for this very origin and the credentials
 * header; no cookie is ever read or set here.
 *
 * @internal
 */
export function allowSender(response: Response, origin: string | null): Response {
  response.headers.append('Vary', 'Origin');
  if (origin === null) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Access-Control-Allow-Credentials', 'true');
  response.headers.set('Access-Control-Expose-Headers', 'Retry-After');
  return response;
}

/** Lets an extension read an answer; for any other origin the answer stays closed. @internal */
export function allowReader(response: Response, origin: string | null): Response {
  response.headers.append('Vary', 'Origin');
  if (isExtensionOrigin(origin)) response.headers.set('Access-Control-Allow-Origin', origin);
  return response;
}

/** Answers a preflight that was found right. @internal */
export function toPreflightResponse(
  method: 'GET' | 'POST',
  header: 'Authorization' | 'Content-Type',
): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': method,
      'Access-Control-Allow-Headers': header,
      'Access-Control-Max-Age': String(PREFLIGHT_LIFE_S),
    },
  });
}
