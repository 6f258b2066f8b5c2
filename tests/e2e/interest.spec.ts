import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Reason, Slate, SlateItem } from '@curio/core';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed, type FeedDriver } from '../support/feed-driver.ts';

const LIKED = 'Coffee';
const CLIPS_TO_WATCH = 3;
const MOST_CLIPS = 24;

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

/** Whether the item shows a product of the category. */
function isOfCategory(page: Page, item: string, category: string): Promise<boolean> {
  return page.evaluate(
    ([id, name]) => {
      const view = (window.curio as unknown as Curio).view;
      const found = view?.find(id) ?? null;
      const products =
        found === null || found.kind === 'product'
          ? [id]
          : found.item.moments.map((moment) => moment.productId);
      return products.some((product) => view?.product(product)?.category.includes(name) === true);
    },
    [item, category] as const,
  );
}

/** Whether the item is a clip that plays, and neither a room nor made of pictures. */
function isFilmed(page: Page, item: string): Promise<boolean> {
  return page.evaluate((id) => {
    const found = (window.curio as unknown as Curio).view?.find(id) ?? null;
    return found?.kind === 'video' && found.item.format !== 'pictures';
  }, item);
}

/** Mean place of the category's items in a slate over the whole catalogue; lower is better. */
async function meanPlace(page: Page, slate: Slate): Promise<number> {
  const places: number[] = [];
  for (const { id, position } of slate.items) if (await isOfCategory(page, id, LIKED)) places.push(position);
  expect(places.length).toBeGreaterThan(2);
  return places.reduce((total, place) => total + place, 0) / places.length;
}

const WHOLE_CATALOGUE = { surface: 'feed', count: 60 } as const;

test('three clips of one category lift that category in the next slate', async ({ page, browser }) => {
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  const feed = driveFeed(page);
  let watched = 0;
  for (let clip = 0; clip < MOST_CLIPS && watched < CLIPS_TO_WATCH; clip += 1) {
    const item = await feed.activeItem();
    if ((await isFilmed(page, item)) && (await isOfCategory(page, item, LIKED))) {
      await feed.watch(0.9);
      watched += 1;
    }
    if (watched < CLIPS_TO_WATCH) await feed.next();
  }
  expect(watched).toBe(CLIPS_TO_WATCH);
  const interested = await curio.rank(WHOLE_CATALOGUE);

  const fresh = await browser.newPage();
  await fresh.goto(`${shop.url}/watch`);
  const freshCurio = await curioIn(fresh);
  const prior = await freshCurio.rank(WHOLE_CATALOGUE);

  expect(await meanPlace(page, interested)).toBeLessThan(await meanPlace(fresh, prior));
  const reasons = interested.items.slice(0, 6).flatMap((item) => item.reasons);
  expect(reasons).toContainEqual(expect.objectContaining({ kind: 'interest' }));
  await fresh.close();
});

test('the model decides slates once something is known of the visitor, and says so', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  expect((await curio.status()).tier).toBe(0);
  await driveFeed(page).watch(0.5);
  await driveFeed(page).next();
  await expect.poll(async () => (await curio.status()).tier).toBe(1);
  const slate = await curio.rank({ surface: 'grid', count: 8 });
  expect(slate.tier).toBe(1);
  expect(slate.modelVersion).toMatch(/^interest-ranker@/u);
  expect(slate.items.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('"why this?" says what the slate says, and what the visitor did', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  const curio = await curioIn(page);
  const feed = driveFeed(page);
  await feed.activeItem();
  await feed.watch(0.9);
  const reason = await goToInterest(page, feed);
  await feed.card.getByRole('button', { name: 'More about this clip' }).click();
  const said = await page.locator('curio-more .why').innerText();
  expect(said).toContain(reason.count === 1 ? 'You watched a clip' : `You watched ${reason.count} clips`);
  expect(said).toContain(reason.category);

  const watched = (await curio.events()).flatMap(({ event: { type, item } }) =>
    item !== undefined && type.startsWith('video-') && type !== 'video-skipped' ? [item] : [],
  );
  const fits = [...new Set(watched)].map((item) => isOfCategory(page, item, reason.category));
  expect((await Promise.all(fits)).filter(Boolean).length).toBeGreaterThanOrEqual(reason.count);
});

/** Watches what comes until a clip is in front that stands there for an interest. */
async function goToInterest(
  page: Page,
  feed: FeedDriver,
): Promise<Extract<Reason, { readonly kind: 'interest' }>> {
  for (let clip = 0; clip < MOST_CLIPS; clip += 1) {
    const reason = await readFirstReason(feed.card);
    if (reason?.kind === 'interest') return reason;
    if (await isFilmed(page, await feed.activeItem())) await feed.watch(0.3);
    await feed.next();
  }
  throw new Error('No clip was there for an interest.');
}

/** Of the card in front, as its slate has it. */
function readFirstReason(card: Locator): Promise<Reason | undefined> {
  return card.evaluate(
    (element) => (element as unknown as { readonly slateItem: SlateItem | null }).slateItem?.reasons[0],
  );
}
