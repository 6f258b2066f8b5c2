import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { Catalog } from '@curio/core';
import { renderCards, renderFeed, renderStructuredData } from '@curio/widget/server';
import { curioIn } from '../support/curio-in-page.ts';
import { SHOP_FOLDER } from '../support/demo-shop.ts';
import { startEmbedSite, type EmbedSite } from '../support/embed-site.ts';
import { driveFeed } from '../support/feed-driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NONCE = 'c2VydmVk';
const PRODUCTS = ['kettle-gooseneck', 'grinder-hand', 'mug-speckled'];

let site: EmbedSite;
let catalog: Catalog;

test.beforeAll(async () => {
  site = await startEmbedSite();
  const folder = `${SHOP_FOLDER}/catalog/`;
  const pointer = JSON.parse(readFileSync(`${folder}catalog.json`, 'utf8')) as { readonly items: string };
  catalog = JSON.parse(readFileSync(folder + pointer.items, 'utf8')) as Catalog;
});

test.afterAll(() => site.remove());

/** A page as a server writes it, under a strict policy. */
function show(hasScript: boolean, hasFeed = true): void {
  const { url } = site.shop;
  const options = { baseUrl: `${url}/catalog/catalog.json`, nonce: NONCE };
  const tag = `<script async src="/curio/${site.version}/curio.js" data-site="demo"
    data-source="${url}/catalog/catalog.json"></script>`;
  const policy = [
    `default-src 'self'`,
    `style-src 'self' 'nonce-${NONCE}'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `img-src ${url}`,
    `media-src ${url} blob:`,
    `connect-src ${url}`,
    'worker-src blob:',
    `require-trusted-types-for 'script'`,
    'trusted-types curio lit-html',
  ];
  const grid = `.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}body{margin:0}`;
  site.answers.set('/', {
    headers: { 'content-security-policy': policy.join('; ') },
    body: `<!doctype html><html lang="en"><head><title>A site</title><style nonce="${NONCE}">${grid}</style>
      ${renderStructuredData(catalog, { ids: PRODUCTS, ...options })}${hasScript ? tag : ''}</head>
      <body><main><h1>A site</h1>${hasFeed ? renderFeed(catalog, options) : ''}
      <div class="grid">${renderCards(catalog, { ids: PRODUCTS, eager: 3, ...options })}</div></main></body></html>`,
  });
}

test('without script the cards are seen, can be followed and pass the audit', async ({ browser, page }) => {
  show(false);
  await page.goto(site.url);
  const readable = await page.evaluate(AXE).then(() => page.evaluate(runAxe));
  expect(readable).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('served.png'), fullPage: true });

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  show(true);
  await plain.goto(site.url);
  await expect(plain.getByRole('link', { name: 'Watch the clip' }).first()).toBeVisible();
  const kettle = plain.locator('curio-product').first().getByRole('link').first();
  await expect(kettle).toBeVisible();
  await kettle.click();
  expect(new URL(plain.url()).pathname).toContain('product');
  await context.close();
});

test('with script the elements take over without a jump and without doubles', async ({ page }) => {
  show(true);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(site.url);
  const first = await page.locator('curio-feed').getAttribute('start');
  const placeBefore = await page.locator('curio-feed').boundingBox();
  await curioIn(page);
  await expect(page.locator('curio-feed[data-up]')).toHaveCount(1);
  await expect(page.locator('curio-product[data-ready]')).toHaveCount(3);
  expect(await driveFeed(page).activeItem()).toBe(first);
  await expect(page.locator('curio-product').first().locator('.title:visible')).toHaveCount(1);
  await expect(page.locator('curio-feed').locator('.title:visible').first()).toBeVisible();
  await expect.poll(() => countFacts(page)).toBe(1);
  expect(await page.locator('curio-feed').boundingBox()).toEqual(placeBefore);
  await page.screenshot({ path: test.info().outputPath('taken-over.png'), fullPage: true });
  expect(refused).toEqual([]);
});

test('nothing shifts when product cards are taken over', async ({ page }) => {
  show(true, false);
  await page.addInitScript(watchShifts);
  await page.goto(site.url);
  await expect(page.locator('curio-product[data-ready]')).toHaveCount(3);
  await expect(page.locator('curio-product').first().locator('.title:visible')).toHaveCount(1);
  const shifted = await page.evaluate(() => (window as unknown as { shifted: readonly string[] }).shifted);
  expect(shifted).toEqual([]);
});

/** Facts about products: what a server wrote gives way to what the script tag writes. */
function countFacts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    return scripts.filter((script) => script.getAttribute('data-curio') === 'demo').length / scripts.length;
  });
}

/** Keeps what shifted from the first paint on. */
function watchShifts(): void {
  const kept = Object.assign(window, { shifted: [] as string[] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // TypeScript's library does not know this entry yet.
      const { value, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly sources: readonly { readonly node: Node | null }[];
      };
      kept.shifted.push(`${value} ${sources.map(({ node }) => node?.parentElement?.outerHTML).join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function runAxe(): Promise<readonly string[]> {
  interface Axe {
    run(options: object): Promise<{
      violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[];
    }>;
  }
  const { axe } = window as unknown as { readonly axe: Axe };
  const { violations } = await axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
