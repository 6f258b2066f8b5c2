import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FEED = `${ROOT}../shared/data/catalogs/merchant-center-feed.xml`;

let shop: DemoShop;
let folder: string;

test.beforeAll(async () => {
  test.skip(!existsSync(FEED), 'skipped: the folder ../shared/data is not beside the repository');
  folder = mkdtempSync(join(tmpdir(), 'curio-feed-'));
  execFileSync('node', [`${ROOT}sdk/server/bin/curio.js`, 'build', FEED, '--out', join(folder, 'catalog')]);
  shop = await startDemoShop({ folders: [folder] });
});

test.afterAll(async () => {
  if (folder === undefined) return;
  await shop.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('each product of a Merchant Center feed appears as a picture clip', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  const slate = await curio.rank({ surface: 'feed', count: 200, context: { kinds: ['video'] } });
  const products = await curio.rank({ surface: 'grid', count: 200, context: { kinds: ['product'] } });
  expect(slate.items.length).toBeGreaterThan(0);
  expect(slate.items).toHaveLength(products.items.length);
  const feed = driveFeed(page);
  await feed.activeItem();
  await expect.poll(async () => (await curio.events()).map(({ event }) => event.type)).toContain('view');
});
