import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

interface Told {
  readonly code: string;
  readonly fatal: boolean;
  readonly place?: string;
}

/** Opens the plain page with a spoilt catalogue and gives what was told about it. */
async function openSpoilt(
  page: Page,
  pattern: string,
  answer: { status?: number; body: string },
): Promise<Told[]> {
  await page.route(pattern, (route) => route.fulfill({ status: answer.status ?? 200, body: answer.body }));
  await page.addInitScript(() => {
    const told: object[] = [];
    Object.assign(globalThis, { told });
    document.addEventListener('curio-error', (event) => {
      if (event instanceof CustomEvent) told.push(event.detail as object);
    });
  });
  await page.goto(`${shop.url}/plain`);
  await page.waitForFunction(() => (globalThis as unknown as { told: unknown[] }).told.length > 0);
  return page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
}

const POINTER = '**/catalog/catalog.json';

const SPOILT = [
  ['missing', 'catalog-unreachable', { status: 404, body: 'not here' }],
  ['not JSON', 'catalog-not-json', { body: '<!doctype html><title>A page</title>' }],
  ['of a newer version', 'catalog-newer-version', { body: JSON.stringify({ schemaVersion: 2 }) }],
  ['another thing altogether', 'catalog-invalid', { body: JSON.stringify({ schemaVersion: 1, items: 7 }) }],
] as const;

for (const [name, code, answer] of SPOILT) {
  test(`a catalogue that is ${name} leaves the page usable and says ${code}`, async ({ page }) => {
    const lines: string[] = [];
    page.on('console', (message) => {
      if (message.text().toLowerCase().includes('curio')) lines.push(message.text());
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const told = await openSpoilt(page, POINTER, answer);
    expect(told[0]).toMatchObject({ code, fatal: true });
    expect(told[0]?.place).toContain('catalog.json');
    expect(errors).toEqual([]);
    expect(lines).toHaveLength(1);
    await expect(page.getByRole('heading', { name: 'A page of yours' })).toBeVisible();
  });
}

test('items without price or media are left out and named', async ({ page }) => {
  const pointer = (await (await fetch(`${shop.url}/catalog/catalog.json`)).json()) as { items: string };
  const catalog = (await (await fetch(`${shop.url}/catalog/${pointer.items}`)).json()) as {
    products: { id: string; price?: object }[];
    videos: { id: string; sources: object[]; pictures: object[] }[];
  };
  const [product] = catalog.products;
  const [video] = catalog.videos;
  if (product === undefined || video === undefined) throw new Error('The demo catalogue is empty.');
  delete product.price;
  video.sources = [];
  video.pictures = [];
  const told = await openSpoilt(page, `**/catalog/${pointer.items}`, { body: JSON.stringify(catalog) });
  expect(told).toContainEqual(expect.objectContaining({ code: 'item-invalid', fatal: false }));
  expect(told.map(({ place }) => place)).toContainEqual(expect.stringContaining('products[0]'));
  const curio = await curioIn(page);
  const slate = await curio.rank({ surface: 'feed', count: 200 });
  expect(slate.items.length).toBeGreaterThan(20);
  expect(slate.items.map(({ id }) => id)).not.toContain(product.id);
  expect(slate.items.map(({ id }) => id)).not.toContain(video.id);
});

const MISSING_PLATFORM = [
  ['workers', () => Object.defineProperty(globalThis, 'Worker', { value: undefined })],
  ['WebAssembly', () => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined })],
  ['IndexedDB', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
] as const;

for (const [name, remove] of MISSING_PLATFORM) {
  test(`without ${name} the feed still works at tier 0`, async ({ page }) => {
    await page.addInitScript(remove);
    await page.goto(`${shop.url}/watch`);
    const curio = await curioIn(page);
    await curio.setConsent('granted');
    const feed = driveFeed(page);
    await feed.next();
    expect(await feed.activeItem()).not.toBe('');
    const status = await curio.status();
    if (name === 'IndexedDB') expect(status.storage).toBe('memory');
    else expect(status.tier).toBe(0);
    expect(status.reason).not.toBe('');
  });
}
