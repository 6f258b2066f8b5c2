import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file that the server answers with: its type and its bytes. */
export type ServedFile = readonly [type: string, body: string | Uint8Array];

/** A server of clips that counts what goes over the line. */
export interface ClipServer {
  readonly url: string;
  /** Bytes of each address that were written to the line so far. */
  readonly sent: ReadonlyMap<string, number>;
  /** Answers that are under way. */
  open(): number;
  close(): void;
}

/** What is written at once; small, so that an answer cut short costs little. */
const PIECE_BYTES = 16 * 1024;

/**
 * Serves files with ranges at a bounded pace, as a line of that speed would bring them.
 *
 * @param find - gives the file of a path; `null` for none.
 * @param bytesPerSecond - of each answer. Without it a loopback line takes a whole clip in before it can be cut short.
 */
export async function serveClips(
  find: (path: string) => ServedFile | null,
  bytesPerSecond: number,
): Promise<ClipServer> {
  const sent = new Map<string, number>();
  let open = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = find(path.split('?', 1)[0] ?? path);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    open += 1;
    response.on('close', () => (open -= 1));
    const written = (bytes: number): void => void sent.set(path, (sent.get(path) ?? 0) + bytes);
    void answer(request, response, { file, bytesPerSecond, written });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    open: () => open,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Answer {
  readonly file: ServedFile;
  readonly bytesPerSecond: number;
  readonly written: (bytes: number) => void;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { file: [type, body], bytesPerSecond, written }: Answer,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const { start, end } = readRange(request.headers.range, bytes.length);
  const isPart = request.headers.range !== undefined;
  response.writeHead(isPart ? 206 : 200, {
    'content-type': type,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=3600',
    etag: `"${bytes.length}"`,
    ...(isPart ? { 'content-range': `bytes ${start}-${end}/${bytes.length}` } : {}),
  });
  response.socket?.setNoDelay(true);
  const pauseMs = bytes.length > PIECE_BYTES ? (PIECE_BYTES / bytesPerSecond) * 1000 : 0;
  for (let at = start; at <= end && !response.destroyed; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, Math.min(at + PIECE_BYTES, end + 1));
    response.write(piece);
    written(piece.length);
    await wait(pauseMs);
  }
  response.end();
}

/** First and last byte of a `Range` header; of the whole where there is none. */
function readRange(
  header: string | undefined,
  length: number,
): { readonly start: number; readonly end: number } {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/u.exec(header ?? '') ?? [];
  return { start: Number(from), end: Math.min(length - 1, to === '' ? Infinity : Number(to)) };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
