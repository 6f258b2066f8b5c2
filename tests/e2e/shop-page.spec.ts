import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Catalog, CatalogPointer, Notice, Slate } from '@curio/core';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../support/curio-in-page.ts';
import { SHOP_FOLDER, startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { serveInstead } from '../support/spoilt-catalog.ts';

const MAREN = 'creator-maren';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

/** The catalogue as the shop serves it. */
function readCatalog(): Catalog {
  const folder = `${SHOP_FOLDER}/catalog`;
  const { items } = JSON.parse(readFileSync(`${folder}/catalog.json`, 'utf8')) as CatalogPointer;
  return JSON.parse(readFileSync(`${folder}/${items}`, 'utf8')) as Catalog;
}

function follow(page: Page): Promise<void> {
  return page.locator('curio-shop').getByRole('button', { name: 'Follow Maren Lindqvist' }).click();
}

function following(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(window.curio as unknown as Curio).following]);
}

function notices(page: Page): Promise<readonly Notice[]> {
  return page.evaluate(() => (window.curio as unknown as Curio).notices());
}

const ALL_CLIPS = { surface: 'feed', count: 60, context: { kinds: ['video'] } } as const;

/** Places of Maren's clips in a slate of all clips. */
function placesOf(slate: Slate, ids: ReadonlySet<string>): readonly number[] {
  return slate.items.filter(({ id }) => ids.has(id)).map(({ position }) => position);
}

test('who follows a creator sees what she makes earlier in the next slate, and reads why', async ({
  page,
}) => {
  const hers = new Set(
    readCatalog()
      .videos.filter(({ creatorId }) => creatorId === MAREN)
      .map(({ id }) => id),
  );
  await page.goto(`${shop.url}/shop?creator=${MAREN}`);
  const curio = await curioIn(page);
  // Nothing is known of this visitor, so that no chance is in either slate.
  const before = placesOf(await curio.rank(ALL_CLIPS), hers);
  await follow(page);
  await expect.poll(() => following(page)).toEqual([MAREN]);
  const slate = await curio.rank(ALL_CLIPS);
  const after = placesOf(slate, hers);
  expect(after).toHaveLength(hers.size);
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + place, 0);
  expect(sum(after)).toBeLessThan(sum(before));
  for (const item of slate.items)
    expect(item.reasons.some(({ kind }) => kind === 'following')).toBe(hers.has(item.id));

  const card = page.locator('curio-grid .cell').first();
  await card.locator('.tap').click();
  await page
    .getByRole('dialog', { name: 'Watch' })
    .getByRole('button', { name: 'More about this clip' })
    .first()
    .click();
  // The first clip of the dialog is the one that was opened; the next was put there by the ranking.
  await expect(page.locator('curio-why .why p')).toHaveText('You opened this one.');
});

test('one button shows what the other did, on the page and in the feed', async ({ page }) => {
  await page.goto(`${shop.url}/shop?creator=${MAREN}`);
  await curioIn(page);
  await follow(page);
  await page.getByRole('link', { name: 'Watch' }).first().click();
  await page.waitForURL(/watch/u);
  const card = page.locator('curio-feed [data-active] curio-video');
  await expect
    .poll(async () => {
      const isHers = (await card.locator('.maker').innerText()).includes('Maren');
      if (!isHers) await page.keyboard.press('ArrowDown');
      return isHers;
    })
    .toBe(true);
  const button = card.getByRole('button', { name: /^Follow(?:ing)? Maren Lindqvist$/u });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await following(page)).toEqual([]);
});

test('with consent the next visit tells what is new, until it was seen', async ({ page }) => {
  await page.goto(`${shop.url}/shop?creator=${MAREN}`);
  await curioIn(page);
  await page.getByRole('button', { name: 'Remember', exact: true }).click();
  await follow(page);
  await expect.poll(() => following(page)).toEqual([MAREN]);
  expect(await notices(page)).toEqual([]);
  await expect.poll(() => page.evaluate(readKept)).toContain(MAREN);

  await serveLaterCatalog(page);
  await page.goto(`${shop.url}/shop?creator=${MAREN}`);
  const news = page.locator('curio-shop').getByRole('region', { name: 'New since you were here' });
  await expect(news.getByRole('button', { name: 'New: Just filmed' })).toBeVisible();
  await expect(page.locator('curio-shop .header .follow')).toHaveText(/Following/u);
  await news.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(news).toHaveCount(0);
  await expect.poll(() => page.evaluate(readKept)).toContain('launch:clip-just-filmed');
  await page.reload();
  await curioIn(page);
  await expect(page.locator('curio-shop .header .follow')).toHaveText(/Following/u);
  expect(await notices(page)).toEqual([]);
});

test('without consent nothing of it is stored, and the next visit knows nobody', async ({ page }) => {
  await page.goto(`${shop.url}/shop?creator=${MAREN}`);
  await curioIn(page);
  await page.getByRole('button', { name: 'Neither' }).click();
  await follow(page);
  await expect.poll(() => following(page)).toEqual([MAREN]);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.reload();
  await curioIn(page);
  expect(await following(page)).toEqual([]);
  await expect(page.locator('curio-shop .header .follow')).toHaveAttribute('aria-pressed', 'false');
});

test('the page is worked by touch: tabs, a clip over the page, and back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${shop.url}/shop`);
  await curioIn(page);
  await page.getByRole('tab', { name: /Goods/u }).click();
  await expect(page.locator('curio-grid curio-product').first()).toBeVisible();
  await page.getByRole('tab', { name: /Clips/u }).click();
  const tap = page.locator('curio-grid .tap').first();
  await tap.click();
  const dialog = page.getByRole('dialog', { name: 'Watch' });
  await expect(dialog.locator('[data-active] curio-video')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(dialog).toHaveCount(0);
});

/** The catalogue of another day: Maren has filmed once more. */
async function serveLaterCatalog(page: Page): Promise<void> {
  const catalog = readCatalog();
  const [clip] = catalog.videos.filter(({ creatorId }) => creatorId === MAREN);
  if (clip === undefined) throw new Error('Maren has no clip.');
  const moments = clip.moments.map((moment) => ({ ...moment, id: `${moment.id}-again` }));
  const fresh = {
    ...clip,
    id: 'clip-just-filmed',
    title: 'Just filmed',
    publishedAtMs: Date.now() - 1000,
    moments,
  };
  await serveInstead(
    page,
    '**/catalog/items.*.json',
    JSON.stringify({ ...catalog, videos: [...catalog.videos, fresh] }),
  );
}

/** The kept profile as text. */
function readKept(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('curio-demo');
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('texts').objectStore('texts').get('profile');
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(String(reading.result));
      });
    });
  });
}
