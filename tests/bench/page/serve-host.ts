import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { SHOP_FOLDER } from '../../support/demo-shop.ts';
import { BODY_MARK, HEAD_MARK, type HostPage } from './host-pages.ts';

/** What is put into a host page, and the files that come with it. */
export interface Embed {
  readonly name: string;
  readonly head: string;
  readonly body: string;
  /** Files by path, beside those of the demo shop. */
  readonly files: Readonly<Record<string, { readonly type: string; readonly body: string | Buffer }>>;
}

/** A host page on a port of this machine: `/` without anything, and each embed at an address of its own. */
export interface RunningHost {
  /** @param embed - `null` for the page by itself. */
  toUrl(embed: Embed | null): string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

/** Curio as its documentation says: stylesheet, script and element. */
export const CURIO_EMBED: Embed = {
  name: 'curio',
  head: `<link rel="stylesheet" href="/embed/curio.css">
    <script async src="/embed/curio.js" data-site="demo" data-source="/catalog/catalog.json"></script>`,
  body: '<curio-feed></curio-feed>',
  files: {},
};

/** Serves a page as a good host does: text by brotli, files kept by the browser. */
export async function serveHost(page: HostPage, embeds: readonly Embed[]): Promise<RunningHost> {
  const kept = new Map<string, Buffer>();
  const files = Object.assign({}, page.files, ...embeds.map((embed) => embed.files)) as HostPage['files'];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host.example');
    const embed = embeds.find(({ name }) => name === searchParams.get('with'));
    if (pathname === '/')
      return send(response, { type: 'text/html; charset=utf-8', body: fill(page, embed) });
    const file = files[pathname] ?? readShopFile(pathname);
    if (file === null) return void response.writeHead(404).end();
    response.setHeader('cache-control', 'max-age=3600');
    return send(response, { ...file, range: request.headers.range, key: pathname, kept });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    toUrl: (embed) => (embed === null ? base : `${base}?with=${embed.name}`),
    close: () => void server.close(),
  };
}

function fill({ html }: HostPage, embed: Embed | undefined): string {
  return html.replace(HEAD_MARK, embed?.head ?? '').replace(BODY_MARK, embed?.body ?? '');
}

interface Sent {
  readonly type: string;
  readonly body: string | Buffer;
  readonly range?: string | undefined;
  /** Where its compressed form is kept, so that no run waits for it. */
  readonly key?: string;
  readonly kept?: Map<string, Buffer>;
}

function send(response: ServerResponse, { type, body, range, key = '', kept }: Sent): void {
  response.setHeader('content-type', type);
  const plain = Buffer.from(body);
  if (range !== undefined) {
    sendRange(response, plain, range);
    return;
  }
  if (!/text|json|javascript|svg/u.test(type)) {
    response.setHeader('accept-ranges', 'bytes').end(plain);
    return;
  }
  const packed =
    kept?.get(key) ?? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  kept?.set(key, packed);
  response.setHeader('content-encoding', 'br').end(packed);
}

/** Answers one range, as players ask for it. */
function sendRange(response: ServerResponse, body: Buffer, range: string): void {
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/u.exec(range) ?? [];
  const start = Number(from);
  const end = Math.min(to === '' ? body.length - 1 : Number(to), body.length - 1);
  response
    .writeHead(206, { 'content-range': `bytes ${start}-${end}/${body.length}`, 'accept-ranges': 'bytes' })
    .end(body.subarray(start, end + 1));
}

function readShopFile(pathname: string): { readonly type: string; readonly body: Buffer } | null {
  const path = join(SHOP_FOLDER, decodeURIComponent(pathname));
  if (!path.startsWith(SHOP_FOLDER) || !existsSync(path) || !statSync(path).isFile()) return null;
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) };
}
