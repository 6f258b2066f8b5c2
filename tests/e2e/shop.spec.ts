import { expect, test, type Page } from '@playwright/test';
import { curioIn } from '../support/curio-in-page.ts';
import { startDemoShop, type DemoShop } from '../support/demo-shop.ts';
import { driveFeed } from '../support/feed-driver.ts';
import { findBarriers } from '../support/find-barriers.ts';

let shop: DemoShop;

test.beforeAll(async () => {
  shop = await startDemoShop();
});

test.afterAll(() => shop.remove());

for (const path of [
  '/',
  '/category?name=Kitchen',
  '/product?id=',
  '/shop',
  '/watch',
  '/cart',
  '/elements',
  '/engine',
]) {
  test(`${path} shows its goods without barriers or errors`, async ({ page }) => {
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    const address = path.endsWith('id=') ? `${path}${await firstProduct(page)}` : path;
    await page.goto(shop.url + address);
    await curioIn(page);
    await expect(page.locator('main h1')).toBeAttached();
    // The page of elements shows the question as an example too; the shop's own stands last.
    await page.getByRole('button', { name: 'Neither' }).last().click();
    expect(await findBarriers(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

async function firstProduct(page: Page): Promise<string> {
  await page.goto(shop.url);
  const curio = await curioIn(page);
  const slate = await curio.rank({ surface: 'grid', count: 1, context: { kinds: ['product'] } });
  return slate.items[0]?.id ?? '';
}

test('links change the page without reloading, and with', async ({ page }) => {
  await page.goto(shop.url);
  await curioIn(page);
  await page.getByRole('button', { name: 'Only count' }).click();
  await page.evaluate(() => {
    document.documentElement.dataset['mark'] = 'same document';
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Watch' }).click();
  await expect(page).toHaveURL(/\/watch$/u);
  await driveFeed(page).activeItem();
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'same document');
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'home');

  await page.getByLabel('Change pages without reloading').uncheck();
  await page.getByRole('navigation').getByRole('link', { name: 'Watch' }).click();
  await driveFeed(page).activeItem();
  await expect(page.locator('html')).not.toHaveAttribute('data-mark', 'same document');
});

test('from a clip to the cart in two taps, and on to an order', async ({ page }) => {
  // Its first product comes in one form only, so that nothing has to be chosen.
  await page.goto(`${shop.url}/watch?item=clip-slow-grind`);
  const curio = await curioIn(page);
  await page.getByRole('button', { name: 'Only count' }).click();
  await driveFeed(page).activeItem();
  const chip = driveFeed(page).card.locator('[part~="chip"]');
  await chip.click();
  await page.getByRole('button', { name: /^Add to cart/u }).click();
  await expect(page.locator('.cart-count')).toHaveAttribute('data-count', '1');
  await expect
    .poll(async () => (await curio.events()).map(({ event }) => event.type))
    .toContain('add-to-cart');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Cart/u }).click();
  await page.getByRole('button', { name: 'Place the order' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  const types = (await curio.events()).map(({ event }) => event.type);
  expect(types).toEqual(expect.arrayContaining(['product-click', 'product-view', 'add-to-cart', 'order']));
});

test('at most three media elements are alive, however far one swipes', async ({ page }) => {
  await page.goto(`${shop.url}/watch`);
  await curioIn(page);
  const feed = driveFeed(page);
  for (let clip = 0; clip < 8; clip += 1) {
    await feed.next();
    const alive = await page.evaluate(() => {
      const count = (root: ParentNode): number =>
        root.querySelectorAll('video').length +
        [...root.querySelectorAll('*')].reduce(
          (sum, { shadowRoot }) => sum + (shadowRoot === null ? 0 : count(shadowRoot)),
          0,
        );
      return count(document);
    });
    expect(alive).toBeLessThanOrEqual(3);
  }
});
