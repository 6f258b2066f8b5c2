import { refuse, type Admission } from '../api-failure.ts';

/** The most bytes of one batch. Segment takes 500 KB, a beacon carries 64 KB. */
const MAX_BODY_BYTES = 262_144;

/**
 * Reads a request's body as UTF-8 text.
 *
 * @returns the text; `batch-too-large` as soon as more than 256 KB are announced or arrive; `batch-not-json` when
 * the bytes are not UTF-8 or the sender went away.
 * @internal
 */
export async function readBody(request: Request): Promise<Admission<string>> {
  const announced = Number(request.headers.get('Content-Length') ?? 0);
  if (announced > MAX_BODY_BYTES) return refuse('batch-too-large', `The body has ${announced} bytes.`);
  if (request.body === null) return { ok: true, value: '' };
  try {
    return await readStream(request.body);
  } catch {
    // Neither the bytes nor the sender can be asked again; the answer is the same whichever broke.
    return refuse('batch-not-json', 'The body could not be read as UTF-8.');
  }
}

async function readStream(body: ReadableStream<Uint8Array>): Promise<Admission<string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > MAX_BODY_BYTES)
      return refuse('batch-too-large', 'The body goes on beyond 262,144 bytes.');
    text += decoder.decode(chunk, { stream: true });
  }
  return { ok: true, value: text + decoder.decode() };
}
