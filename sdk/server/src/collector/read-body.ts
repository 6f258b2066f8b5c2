import { refuse, type Admission } from './api-failure.ts';

/** The most bytes of one body. Segment takes 500 KB, a beacon carries 64 KB. */
const MAX_BODY_BYTES = 262_144;

/**
 * Reads a request's body as it came, for a signature to be checked over it.
 *
 * @param maxBytes - 256 KB unless told otherwise.
 * @returns the bytes; `batch-too-large` as soon as more are announced or arrive; `batch-not-json` when the sender went
 * away.
 * @internal
 */
export async function readBytes(
  request: Request,
  maxBytes: number = MAX_BODY_BYTES,
): Promise<Admission<Uint8Array>> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > maxBytes) return refuse('batch-too-large', `The body has ${announced} bytes.`);
  if (request.body === null) return { ok: true, value: new Uint8Array() };
  try {
    return await readStream(request.body, maxBytes);
  } catch {
    // The sender cannot be asked again; the answer is the same whatever broke.
    return refuse('batch-not-json', 'The body broke off.');
  }
}

/** Reads a request's body as UTF-8 text; otherwise as {@link readBytes}. @internal */
export async function readBody(request: Request): Promise<Admission<string>> {
  const bytes = await readBytes(request);
  return bytes.ok ? decodeBody(bytes.value) : bytes;
}

/** Decodes bytes that must be UTF-8. @internal */
export function decodeBody(bytes: Uint8Array): Admission<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('batch-not-json', 'The body could not be read as UTF-8.');
  }
}

/** Reads JSON; the failure tells nothing of the text. @internal */
export function parseJson(text: string): Admission<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    // The parser's own sentence quotes the body, which may hold what its sender would not like to see in a log.
    return refuse('batch-not-json', 'The body is not JSON.');
  }
}

async function readStream(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Admission<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) return refuse('batch-too-large', `The body goes on beyond ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  const [first] = chunks;
  return { ok: true, value: chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks) };
}

/** An object of somebody else's JSON: nothing of it is known. @internal */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields of what may be anything; what is no object has none. @internal */
export function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
