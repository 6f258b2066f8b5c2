import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { startOtherSite, type OtherSite } from '../support/other-site.ts';

let site: OtherSite;

test.beforeAll(async () => {
  site = await startOtherSite();
});

test.afterAll(() => site.remove());

/** The model is asked only of a visitor who has liked something. */
async function showInterest(page: Page): Promise<void> {
  const feed = driveFeed(page);
  await feed.watch(0.5);
  await feed.next();
}

test('one script tag on another origin shows the feed, ranks by the model and delivers', async ({ page }) => {
  site.show({});
  await page.goto(site.url);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
  await curio.setConsent('granted');
  await curio.flush();
  await expect.poll(async () => (await curio.status()).waiting).toBe(0);
  expect((await curio.events()).length).toBeGreaterThan(0);
});

test('a strict policy with Trusted Types keeps everything working', async ({ page }) => {
  const { url } = site.shop;
  site.show({
    policy: [
      `default-src 'self'`,
      `script-src ${url} 'wasm-unsafe-eval'`,
      `style-src ${url}`,
      `img-src ${url} data:`,
      `media-src ${url} blob:`,
      `connect-src ${url}`,
      `worker-src blob:`,
      `require-trusted-types-for 'script'`,
      `trusted-types curio lit-html`,
    ],
  });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(site.url);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
  expect(refused).toEqual([]);
});

test('a policy without blobs ranks in the worker that the site hosts', async ({ page }) => {
  const { url } = site.shop;
  site.show({
    attributes: 'data-worker-url="/curio-worker.js"',
    policy: [
      `default-src 'self'`,
      `script-src 'self' ${url} 'wasm-unsafe-eval'`,
      `style-src ${url}`,
      `img-src ${url} data:`,
      `media-src ${url}`,
      `connect-src ${url}`,
      `worker-src 'self'`,
    ],
  });
  await page.goto(site.url);
  const curio = await curioIn(page);
  await showInterest(page);
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
});

test('two feeds and a second script tag share one client', async ({ page }) => {
  const second = `<script async src="${site.shop.url}/embed/curio.js" data-site="demo"
    data-source="${site.shop.url}/catalog/catalog.json"></script>`;
  site.show({
    content: `<curio-feed></curio-feed><curio-feed surface="product"></curio-feed>${second}`,
  });
  const pointers: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/catalog/catalog.json')) pointers.push(request.url());
  });
  await page.goto(site.url);
  await curioIn(page);
  await expect(page.locator('curio-feed')).toHaveCount(2);
  await driveFeed(page).activeItem();
  expect(pointers).toHaveLength(1);
});
