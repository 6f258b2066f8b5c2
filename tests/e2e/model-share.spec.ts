import { expect, test, type Page } from '@playwright/test';
import type { CurioEvent, Surface } from '@curio/core';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';

/** The limit: of the impressions after the first screen, so many stand where the model put them. */
const LEAST_SHARE = 0.9;

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

for (const reloads of [false, true]) {
  const how = reloads ? 'every page loaded anew' : 'pages changed without reloading';
  test(`after the first screen the model decides what is seen: ${how}`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(`${shop.url}/watch`);
    await page.getByRole('button', { name: 'Remember', exact: true }).click();
    if (reloads) await page.evaluate(() => sessionStorage.setItem('fernhill-full-navigation', 'yes'));

    await watchClips(page, 16);
    await page.getByRole('link', { name: 'Kitchen' }).first().click();
    await page.waitForURL(/category/u);
    await seeCards(page, '[data-shelf="clips"] curio-video', 'rail');
    await seeCards(page, '[data-shelf="category"] curio-product', 'grid');
    await page.locator('[data-shelf="category"] curio-product').first().locator('a, button').first().click();
    await page.waitForURL(/product/u);
    await page.locator('curio-feed[surface="product"]').scrollIntoViewIfNeeded();
    await seeImpression(page, 'product', 1);

    const seen = (await listImpressions(page)).slice(1);
    const decided = seen.filter(({ tier }) => tier === 1);
    test
      .info()
      .annotations.push({ type: 'by the model', description: `${decided.length} of ${seen.length}` });
    const surfaces = new Set(seen.map(({ surface }) => surface));
    expect(surfaces).toEqual(new Set(['feed', 'rail', 'grid', 'product']));
    expect(seen.length).toBeGreaterThan(18);
    expect(decided.length / seen.length, describeShare(seen)).toBeGreaterThanOrEqual(LEAST_SHARE);

    const { impressions } = await (await curioIn(page)).status();
    // A page that was just loaded has shown its first screen alone.
    if (!reloads) expect(impressions.byModel).toBeGreaterThan(0);
    expect(impressions.byModel / impressions.all).toBeLessThanOrEqual(1);
  });
}

/** Likes the first clip by watching most of it, and goes on until so many were seen. */
async function watchClips(page: Page, count: number): Promise<void> {
  const feed = driveFeed(page);
  await feed.activeItem();
  await feed.watch(0.8);
  for (let clip = 1; clip < count; clip += 1) {
    await feed.next();
    await seeImpression(page, 'feed', clip + 1);
  }
}

/** Scrolls to the first cards of a list and stays until they count as seen. */
async function seeCards(page: Page, cards: string, surface: Surface): Promise<void> {
  await page.locator(cards).first().scrollIntoViewIfNeeded();
  await seeImpression(page, surface, 3);
}

async function seeImpression(page: Page, surface: Surface, count: number): Promise<void> {
  await expect
    .poll(async () => (await listImpressions(page)).filter((event) => event.surface === surface).length, {
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(count);
}

/** In the order in which they were seen. */
async function listImpressions(page: Page): Promise<readonly CurioEvent[]> {
  const events = (await (await curioIn(page)).events()).map(({ event }) => event);
  return events.filter(({ type }) => type === 'impression').toSorted((a, b) => a.ts - b.ts);
}

/** By surface: tier and position of each, for whoever has to find out why. */
function describeShare(seen: readonly CurioEvent[]): string {
  return seen.map(({ surface, tier, position }) => `${surface}[${position}] tier ${tier}`).join(', ');
}
