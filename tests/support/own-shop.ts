import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  createShopifyAnswer,
  createWooCommerceAnswer,
  createWooCommerceVariations,
} from '@curio/core/testing';

const SCRIPT_TAG = fileURLToPath(new URL('../../widget/script-tag/', import.meta.url));

/** What a shop's page holds, and how the shop answers. */
export interface OwnShopPage {
  /** Attributes of Curio's script tag. */
  readonly attributes: string;
  /** What stands before the script tag: a theme's own scripts and links. */
  readonly head?: string;
  /** JSON or text by path without query; later changes count. */
  readonly routes?: Record<string, unknown>;
}

/** A shop that hosts Curio's files itself, has no build, and answers like its kind of shop. */
export interface OwnShop {
  readonly url: string;
  /** Paths asked for, with their queries. */
  readonly asked: readonly string[];
  show(page: OwnShopPage): void;
  remove(): Promise<void>;
}

/** What a Shopify shop answers. */
export const SHOPIFY_ROUTES: Readonly<Record<string, unknown>> = {
  '/products.json': createShopifyAnswer(),
  '/cart.js': { token: 'none', item_count: 0, items: [], currency: 'EUR' },
};

/** What WooCommerce's Store API answers. */
export const WOOCOMMERCE_ROUTES: Readonly<Record<string, unknown>> = {
  '/wp-json/wc/store/v1/products': createWooCommerceAnswer(),
  '/wp-json/wc/store/v1/products?variation': createWooCommerceVariations(),
};

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  onnx: 'application/octet-stream',
  plan: 'application/octet-stream',
  wasm: 'application/wasm',
};

/** Starts it; until something is shown its pages are empty. */
export async function startOwnShop(): Promise<OwnShop> {
  const asked: string[] = [];
  let page: OwnShopPage = { attributes: '' };
  const server = createServer((request, response) => {
    const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://shop');
    asked.push(pathname + search);
    const kind = searchParams.get('type');
    const found = page.routes?.[kind === null ? pathname : `${pathname}?${kind}`];
    if (found !== undefined) answer(response, found);
    else if (pathname.startsWith('/embed/')) sendFile(response, pathname.slice('/embed/'.length));
    else if (pathname.startsWith('/files/')) sendPicture(response, pathname);
    else if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(toHtml(page));
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    show(next) {
      page = next;
      asked.length = 0;
    },
    async remove() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function answer(response: ServerResponse, found: unknown): void {
  const isText = typeof found === 'string';
  response.writeHead(200, { 'content-type': isText ? 'text/html' : 'application/json' });
  response.end(isText ? found : JSON.stringify(found));
}

function sendFile(response: ServerResponse, name: string): void {
  const path = `${SCRIPT_TAG}${name}`;
  if (!existsSync(path)) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' })
      .end(readFileSync(path));
}

/** Each product in a colour of its own. */
function sendPicture(response: ServerResponse, path: string): void {
  const hue = Array.from(path).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500" viewBox="0 0 1200 1500">
    <rect width="1200" height="1500" fill="hsl(${hue} 35% 82%)"/>
    <ellipse cx="600" cy="1120" rx="330" ry="60" fill="hsl(${hue} 30% 62%)"/>
    <path d="M360 520h480l-60 580H420z" fill="hsl(${hue} 45% 42%)"/></svg>`;
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(svg);
}

function toHtml({ attributes, head = '' }: OwnShopPage): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>A shop</title><link rel="stylesheet" href="/embed/curio.css">${head}
    <script async src="/embed/curio.js" data-site="shop" ${attributes}></script>
    <main><h1>A shop</h1><curio-feed></curio-feed></main></html>`;
}
