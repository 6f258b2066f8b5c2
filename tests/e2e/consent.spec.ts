import { expect, test } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

test('before consent nothing is sent and nothing is stored', async ({ page, context }) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    // The worker starts from a blob of this page: nothing leaves the device for it.
    if (protocol !== 'blob:') requests.push(pathname);
  });
  await page.goto(`${shop.url}/plain`);
  const curio = await curioIn(page);
  await driveFeed(page).next();
  await expect.poll(async () => (await curio.events()).length).toBeGreaterThan(0);

  const beyond = requests.filter((path) => !/^\/(?:plain|embed\/|catalog\/|media\/)/u.test(path));
  expect(beyond).toEqual([]);
  const stored = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
  }));
  expect(stored).toEqual({ databases: [], local: 0, session: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('withdrawn consent removes what was stored', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  await curio.setConsent('granted');
  await expect.poll(async () => (await curio.status()).storage).toBe('indexeddb');
  await driveFeed(page).next();
  await curio.setConsent('denied');
  expect((await curio.status()).storage).toBe('memory');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('a visitor who is only counted has no id and leaves nothing behind', async ({ page }) => {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/events')) bodies.push(request.postData() ?? '');
  });
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  await curio.setConsent('cookieless');
  await driveFeed(page).next();
  await curio.flush();
  await expect.poll(() => bodies.length).toBeGreaterThan(0);
  expect(bodies.join('')).not.toContain('"visitor"');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});
