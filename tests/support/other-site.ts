import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startDemoShop, type DemoShop } from './demo-shop.ts';

const WORKER = new URL('../../widget/script-tag/curio-worker.js', import.meta.url);

/** One page of a site. */
export interface SitePage {
  /** What stands in `main`. @defaultValue one feed */
  readonly content?: string;
  /** Further attributes of Curio's script tag. */
  readonly attributes?: string;
  /** Directives of its `content-security-policy`; without them it has none. */
  readonly policy?: readonly string[];
}

/** A site of another origin than Curio's files, catalogue and collector, as most sites are. */
export interface OtherSite {
  readonly url: string;
  /** Where Curio's files come from. */
  readonly shop: DemoShop;
  /** Decides what every address of the site but `/curio-worker.js` answers from now on. */
  show(page: SitePage): void;
  remove(): Promise<void>;
}

/** Starts a site, and the shop whose script tag it has. */
export async function startOtherSite(): Promise<OtherSite> {
  let headers: Record<string, string> = {};
  let html = '';
  const server = createServer((request, response) => {
    if (request.url === '/curio-worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(WORKER));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shop = await startDemoShop({ origins: [origin] });
  return {
    url: `${origin}/`,
    shop,
    show(page) {
      headers = page.policy === undefined ? {} : { 'content-security-policy': page.policy.join('; ') };
      html = toHtml(shop.url, page);
    },
    async remove() {
      server.close();
      await shop.remove();
    },
  };
}

function toHtml(
  shopUrl: string,
  { content = '<curio-feed></curio-feed>', attributes = '' }: SitePage,
): string {
  return `<!doctype html><html lang="en"><title>A site</title>
    <link rel="stylesheet" href="${shopUrl}/embed/curio.css">
    <script async src="${shopUrl}/embed/curio.js" data-site="demo" data-source="${shopUrl}/catalog/catalog.json"
      data-collector="${shopUrl}/curio" data-write-key="wk_demo" ${attributes}></script>
    <main><h1>A site</h1>${content}</main></html>`;
}
