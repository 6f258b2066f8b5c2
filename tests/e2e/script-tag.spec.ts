import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

const WORKER = new URL('../../widget/script-tag/curio-worker.js', import.meta.url);

let shop: DemoShop;
let site: Server;
let siteUrl: string;
let headers: Record<string, string> = {};
let body = '';

test.beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.url === '/curio-worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(WORKER));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  shop = await startDemoShop({ origins: [siteUrl.slice(0, -1)] });
});

test.afterAll(async () => {
  site.close();
  await shop.remove();
});

test.beforeEach(() => {
  headers = {};
  body = toPage('<curio-feed></curio-feed>');
});

/** A page of another origin than Curio's files, catalogue and collector, as most sites are. */
function toPage(content: string): string {
  return `<!doctype html><html lang="en"><title>A site</title>
    <link rel="stylesheet" href="${shop.url}/embed/curio.css">
    <script async src="${shop.url}/embed/curio.js" data-site="demo" data-source="${shop.url}/catalog/catalog.json"
      data-collector="${shop.url}/curio" data-write-key="wk_demo"></script>
    <main><h1>A site</h1>${content}</main></html>`;
}

/** The model is asked only of a visitor who has liked something. */
async function showInterest(page: Page): Promise<void> {
  const feed = driveFeed(page);
  await feed.watch(0.5);
  await feed.next();
}

test('one script tag on another origin shows the feed, ranks by the model and delivers', async ({ page }) => {
  await page.goto(siteUrl);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
  await curio.setConsent('granted');
  await curio.flush();
  await expect.poll(async () => (await curio.status()).waiting).toBe(0);
  expect((await curio.events()).length).toBeGreaterThan(0);
});

test('a strict policy with Trusted Types keeps everything working', async ({ page }) => {
  headers = {
    'content-security-policy': [
      `default-src 'self'`,
      `script-src ${shop.url} 'wasm-unsafe-eval'`,
      `style-src ${shop.url}`,
      `img-src ${shop.url} data:`,
      `media-src ${shop.url} blob:`,
      `connect-src ${shop.url}`,
      `worker-src blob:`,
      `require-trusted-types-for 'script'`,
      `trusted-types curio lit-html`,
    ].join('; '),
  };
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(siteUrl);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
  expect(refused).toEqual([]);
});

test('a policy without blobs ranks in the worker that the site hosts', async ({ page }) => {
  headers = {
    'content-security-policy': `default-src 'self'; script-src 'self' ${shop.url} 'wasm-unsafe-eval'; style-src ${shop.url}; img-src ${shop.url} data:; media-src ${shop.url}; connect-src ${shop.url}; worker-src 'self'`,
  };
  body = toPage('<curio-feed></curio-feed>').replace(
    'data-site=',
    'data-worker-url="/curio-worker.js" data-site=',
  );
  await page.goto(siteUrl);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
});

test('a policy without wasm and workers falls back to tier 0 and says why', async ({ page }) => {
  headers = {
    'content-security-policy': `default-src 'self'; script-src ${shop.url}; style-src ${shop.url}; img-src ${shop.url} data:; media-src ${shop.url}; connect-src ${shop.url}`,
  };
  await page.goto(siteUrl);
  const curio = await curioIn(page);
  await driveFeed(page).next();
  const status = await curio.status();
  expect(status.tier).toBe(0);
  expect(status.reason).not.toBe('');
});

test('two feeds and a second script tag share one client', async ({ page }) => {
  body = toPage('<curio-feed></curio-feed><curio-feed surface="product"></curio-feed>').replace(
    '</main>',
    `<script async src="${shop.url}/embed/curio.js" data-site="demo" data-source="${shop.url}/catalog/catalog.json"></script></main>`,
  );
  const pointers: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/catalog/catalog.json')) pointers.push(request.url());
  });
  await page.goto(siteUrl);
  await curioIn(page);
  await expect(page.locator('curio-feed')).toHaveCount(2);
  await driveFeed(page).activeItem();
  expect(pointers).toHaveLength(1);
});
