import { fail, succeed, type Result } from '@curio/core';
import { MAX_SOURCE_BYTES } from '@curio/core/readers';

/** A shop that has not answered by then is not to be waited for. */
const DEADLINE_MS = 30_000;

/** Whether a source is named by its address and not by a file. @internal */
export function isAddress(source: string): boolean {
  return /^https?:\/\//iu.test(source);
}

/** What an address gave. @internal */
export interface FetchedSource {
  /** Where it was in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The encoding that the server names. */
  readonly charset: string | null;
}

/**
 * Fetches a page or feed, without cookies, at most as much as is read at once.
 *
 * @internal
 */
export async function fetchSource(
  address: string,
  signal: AbortSignal,
): Promise<Result<FetchedSource, 'catalog-unreachable' | 'feed-too-large'>> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/html, application/xml, application/json, text/*' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
    });
    if (!response.ok) return fail('catalog-unreachable', `The server answered ${response.status}.`, address);
    const bytes = await readBody(response);
    if (bytes === null) return fail('feed-too-large', 'It is longer than is read at once.', address);
    return succeed({ url: response.url, bytes, charset: readCharset(response) });
  } catch (error) {
    if (signal.aborted) throw error;
    return fail('catalog-unreachable', toSentence(error), address);
  }
}

function readCharset({ headers }: Response): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/iu.exec(headers.get('content-type') ?? '')?.[1] ?? null;
}

/** `null` where it is too long; what is left of it is not fetched. */
async function readBody({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > MAX_SOURCE_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What `fetch` throws says only that it failed; its cause says why. */
function toSentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `No answer came within ${DEADLINE_MS / 1000} s.`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
