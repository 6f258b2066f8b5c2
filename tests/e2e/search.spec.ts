import { expect, test } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

test('a shopper types, finds, and opens a product, without a request for it', async ({ page }) => {
  await page.goto(`${shop.url}/plain`);
  await curioIn(page);
  await page.evaluate(() => document.body.prepend(document.createElement('curio-search')));
  const search = page.locator('curio-search');
  const requests: string[] = [];
  await search.getByRole('searchbox').fill('ketle');
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    // The worker starts from a blob of this page: nothing leaves the device for it.
    if (protocol !== 'blob:') requests.push(pathname);
  });
  await expect(search.getByRole('button', { name: /kettle/iu }).first()).toBeVisible();
  await expect(search.getByRole('status').first()).toHaveText(/\d+ results?/u);
  await search.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { name: /kettle/iu })).toBeVisible();
  const beyond = requests.filter((path) => !/^\/(?:embed|catalog|media)\//u.test(path));
  expect(beyond).toEqual([]);
});

test('consent is asked once, by the keyboard', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  const bar = page.getByRole('region', { name: 'May this shop remember what you like?' });
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Neither' }).press('Enter');
  await expect(bar).toBeHidden();
  await page.reload();
  const curio = await curioIn(page);
  await expect.poll(() => curio.consent()).toBe('denied');
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'What may be remembered' }).click();
  await expect(bar.getByRole('button', { name: 'Neither' })).toHaveAttribute('aria-pressed', 'true');
});
