import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv, { type RequestHandler } from 'sirv';

/** A year, as RFC 9111 readers take it. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What changes with every build or take-down: asked again at once, answered 304 when nothing changed. */
const SHORT = 'public, max-age=30, must-revalidate';

/** Pointers and pages: their addresses stay while their contents change. */
const POINTER = /(?:^|\/)(?:catalog\.json|withdrawn\.json|report\.json|[^/.]*|[^/]*\.html)$/u;

/** `items.<16 hex>.json`, as `curio build` names it. */
const HASHED_BY_BUILD = /\.[0-9a-f]{16}\.\w+$/u;

/**
 * Vite's `assets/name-<8 base64url>.js`. A digit or capital is asked for, so that `assets/red-sneakers.jpg` is not
 * kept for ever; one hash in a thousand has neither and is only asked again.
 */
const HASHED_BY_VITE = /\/assets\/[^/]*-(?=[\w-]*[\dA-Z])[\w-]{8}\.\w+$/u;

/** Types that the table in use lacks; a wasm or module of another type does not start. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.onnx': 'application/octet-stream',
  '.vtt': 'text/vtt; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** A segment that begins with a point, but for the one that the web keeps for itself (RFC 8615). */
const HIDDEN_SEGMENT = /[\\/]\.(?!well-known(?:[\\/]|$))/u;

/**
 * Serves folders as a static host does: ranges, ETags, `/watch` for `watch.html`, and open to every origin.
 *
 * Files are looked up anew for every request, so a rebuilt catalogue is served without a restart. Files and folders
 * whose name begins with a point stay hidden.
 *
 * @param folders - the first that has the file answers.
 * @internal
 */
export function createStaticListener(folders: readonly string[]): RequestListener {
  const handlers = folders.map((folder) =>
    sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: setFileHeaders }),
  );
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      answerText(response, 405, 'Only GET and HEAD are answered here.');
    } else if (isHidden(request.url ?? '/')) answerNotFound(response);
    else serveFrom(handlers, request, response);
  };
}

function serveFrom(
  handlers: readonly RequestHandler[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [first, ...rest] = handlers;
  if (first === undefined) answerNotFound(response);
  else {
    first(request, response, () => {
      serveFrom(rest, request, response);
    });
  }
}

function setFileHeaders(response: ServerResponse, path: string): void {
  response.setHeader('Accept-Ranges', 'bytes');
  const type = CONTENT_TYPES[/\.\w+$/u.exec(path)?.[0] ?? ''];
  if (type !== undefined) response.setHeader('Content-Type', type);
  if (HASHED_BY_BUILD.test(path) || HASHED_BY_VITE.test(path)) response.setHeader('Cache-Control', IMMUTABLE);
  else if (POINTER.test(path)) response.setHeader('Cache-Control', SHORT);
}

function isHidden(address: string): boolean {
  try {
    return HIDDEN_SEGMENT.test(decodeURIComponent(address.split(/[?#]/u, 1)[0] ?? ''));
  } catch {
    // A broken percent-escape names no file.
    return true;
  }
}

function answerNotFound(response: ServerResponse): void {
  answerText(response, 404, 'There is no such file.');
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
