import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { listItems, parseCatalog, type CatalogItem } from '@curio/core';
import type { Curio } from '@curio/sdk';
import { buildCatalog } from '@curio/server';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';

const SOURCE = fileURLToPath(new URL('../../demo-site/catalog/source/catalog.json', import.meta.url));

const WHOLE_CATALOGUE = { surface: 'grid', count: 200, context: { kinds: ['product'] } } as const;

/** A product, and one that nothing but this shop's history says goes with it. */
const [OPENED, OTHER] = pickStrangers();

function pickStrangers(): readonly [opened: string, other: string] {
  const parsed = parseCatalog(readFileSync(SOURCE, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const products = listItems(parsed.value.catalog).filter(isBuyable);
  const [first] = products;
  const other =
    products.findLast(({ item }) => item.category[0] !== first?.item.category[0]) ?? products.at(-1);
  if (first === undefined || other === undefined) throw new Error('The demo catalogue has too few products.');
  return [first.item.id, other.item.id];
}

function isBuyable(entry: CatalogItem): entry is Extract<CatalogItem, { kind: 'product' }> {
  return entry.kind === 'product' && entry.item.availability === 'in-stock';
}

let home = '';
let shop: DemoShop;

/** The demo's catalogue, built over the shop's own with a history of twelve visitors. */
test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'curio-co-visits-'));
  const history = join(home, 'history.csv');
  const acts = Array.from({ length: 12 }, (_, user) => [
    `u${user},${OPENED},${user}`,
    `u${user},${OTHER},${user + 1}`,
  ]);
  writeFileSync(history, `user,item,ts\n${acts.flat().join('\n')}\n`);
  const built = await buildCatalog({
    sources: [SOURCE],
    out: join(home, 'catalog'),
    clock: { now: () => Date.now() },
    base: '../',
    history,
    // The history alone is looked at: what resembles the opened product ranks up, too.
    similar: 'never',
  });
  if (!built.ok) throw new Error(built.error.message);
  shop = await startDemoShop({ folders: [home] });
});

test.afterAll(async () => {
  await shop.remove();
  rmSync(home, { recursive: true, force: true });
});

function openProduct(page: Page): Promise<unknown> {
  return page.evaluate(
    (item) => (window.curio as unknown as Curio).track('product-view', { item, surface: 'product' }),
    OPENED,
  );
}

async function placeOfOther(page: Page): Promise<number> {
  const { items } = await (await curioIn(page)).rank(WHOLE_CATALOGUE);
  return items.findIndex(({ id }) => id === OTHER);
}

test('what other visitors went on to ranks up, and the table is no part of the first screen', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${shop.url}/watch`);
  const before = await placeOfOther(page);
  expect(asked.filter((path) => path.includes('co-visits'))).toEqual([]);
  await openProduct(page);
  await expect.poll(() => placeOfOther(page)).toBeLessThan(3);
  expect(before).toBeGreaterThan(3);
  expect(asked.filter((path) => path.includes('co-visits'))).toHaveLength(1);
});

test('a table that is cut is refused with a reason, and the shop goes on', async ({ page }) => {
  const [name = ''] = readdirSync(join(home, 'catalog')).filter((file) => file.startsWith('co-visits.'));
  await page.route(`**/${name}`, (route) => route.fulfill({ body: 'CURN' }));
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  await page.evaluate(() => {
    const codes: string[] = [];
    Object.assign(window, { codes });
    (window.curio as unknown as Curio).observe(
      'error',
      ({ code }) => codes.push(code),
      new AbortController(),
    );
  });
  await openProduct(page);
  await placeOfOther(page);
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'codes') as string[]))
    .toEqual(['co-visits-invalid']);
  expect(await placeOfOther(page)).toBeGreaterThanOrEqual(0);
});
