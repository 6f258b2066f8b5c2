import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemoShop, type DemoShop } from './demo-shop.ts';

const SCRIPT_TAG = fileURLToPath(new URL('../../widget/script-tag', import.meta.url));

/** What a path of a site answers. */
export interface SiteAnswer {
  readonly body: string | Buffer;
  /** @defaultValue `text/html` */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site that hosts Curio's files itself, in a folder named after the version, and any pages a test gives it. */
export interface EmbedSite {
  readonly url: string;
  /** Whose catalogue, media and collector the site has, behind its own address. */
  readonly shop: DemoShop;
  readonly version: string;
  /** The pinned embed as the build wrote it, for this site's catalogue. */
  readonly pinned: string;
  /** Paths and what they answer from now on, before everything else. */
  readonly answers: Map<string, SiteAnswer>;
  remove(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

/** Starts a site of one origin; what is neither its own page nor Curio's file comes from the demo shop. */
export async function startEmbedSite(): Promise<EmbedSite> {
  const { version } = JSON.parse(readFileSync(join(SCRIPT_TAG, 'manifest.json'), 'utf8')) as {
    readonly version: string;
  };
  const answers = new Map<string, SiteAnswer>();
  let shop: DemoShop | null = null;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.example');
    const answer = answers.get(pathname) ?? readCurioFile(pathname, version);
    if (answer !== null) {
      const type = answer.type ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, ...answer.headers }).end(answer.body);
      return;
    }
    response.writeHead(307, { location: `${shop?.url}${request.url}` }).end();
  });
  const url = await listen(server);
  shop = await startDemoShop({ origins: [url] });
  const running = shop;
  return {
    url,
    shop,
    version,
    answers,
    pinned: readFileSync(join(SCRIPT_TAG, 'embed.html'), 'utf8')
      .replace('data-site="shop"', 'data-site="demo"')
      .replace('/catalog/catalog.json', `${shop.url}/catalog/catalog.json`),
    async remove() {
      server.close();
      await running.remove();
    },
  };
}

/** The file of a pinned address, or null. */
export function readCurioFile(pathname: string, version: string): SiteAnswer | null {
  const folder = `/curio/${version}/`;
  if (!pathname.startsWith(folder)) return null;
  const type = TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)];
  // A real site lets these be kept for ever; here a test may put another file in one's place.
  const headers = { 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
  const body = readFileSync(join(SCRIPT_TAG, pathname.slice(folder.length)));
  return { body, headers, ...(type === undefined ? {} : { type }) };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
