import { expect, test, type Page } from '@playwright/test';
import type { Catalog, Product } from '@curio/core';
import { CART_CATALOG, startCartShop, type CartShop, type ShopKind } from '../support/cart-shop.ts';
import { curioIn } from '../support/curio-in-page.ts';
import { driveFeed } from '../support/feed-driver.ts';

let shop: CartShop;

test.afterEach(() => shop.close());

/** Requests that add to the cart. */
function countAdds(): number {
  return shop.requests.filter((one) => /^POST .*(add\.js|add-item)$/u.test(one)).length;
}

/** Opens the shop's page and goes to the clip of a product. */
async function openClip(page: Page, product: string): Promise<void> {
  await page.goto(shop.url);
  await curioIn(page);
  const feed = driveFeed(page);
  await feed.card.waitFor();
  // As a visitor has it before them.
  await page.locator('curio-feed').evaluate((element) => element.scrollIntoView());
  await page.waitForFunction(() => (window.curio as unknown as { cart: object | null }).cart !== null);
  while ((await feed.activeItem()) !== `clip-${product}`) await feed.next();
}

async function openSheet(page: Page, product = 'grinder'): Promise<void> {
  await openClip(page, product);
  await driveFeed(page).tapChip();
  await page.locator('curio-feed dialog[open]').waitFor();
}

for (const kind of ['shopify', 'woocommerce'] satisfies ShopKind[]) {
  test.describe(kind, () => {
    test.beforeEach(async () => {
      shop = await startCartShop(kind);
    });

    test('two taps from the chip to the cart, and the theme follows', async ({ page }) => {
      const trouble: string[] = [];
      page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
      await openSheet(page);
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      await expect(page.getByRole('button', { name: /^In your cart · 1/u })).toBeVisible();
      await expect(page.locator('#count')).toHaveText('1');
      expect(shop.held).toEqual(new Map([['51', 1]]));
      await page.keyboard.press('Escape');
      await expect(driveFeed(page).card.locator('[part~="chip"]')).toContainText('In your cart');
      expect(trouble).toEqual([]);
    });

    test('taps that follow each other add one line', async ({ page }) => {
      await openSheet(page);
      await page.getByRole('button', { name: 'Add to cart', exact: true }).dblclick();
      await expect.poll(() => shop.held.get('51')).toBe(1);
      expect(countAdds()).toBe(1);
    });

    test('what the theme adds, or another tab, shows on the chip', async ({ page }) => {
      await openClip(page, 'mug');
      await page.locator('#theme-add').click();
      const chip = driveFeed(page).card.locator('[part~="chip"]');
      await expect(chip).toContainText('In your cart');
      shop.held.clear();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(chip).not.toContainText('In your cart');
    });

    test('a cart from before is there when the page opens, and a visitor without one asks for nothing', async ({
      page,
    }) => {
      await openClip(page, 'grinder');
      await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
      expect(shop.requests.filter((one) => /cart/u.test(one) && !one.includes('curio'))).toEqual([]);
      await page.locator('#theme-add').click();
      await expect(page.locator('#count')).toHaveText('1');
      await openClip(page, 'mug');
      await expect(driveFeed(page).card.locator('[part~="chip"]')).toContainText('In your cart');
    });

    test('the cart bears the visitor\u2019s id with consent alone, and an order made of it is joined by it', async ({
      page,
    }) => {
      const named = (): string | undefined => shop.attributes.get('_curio_visitor') || undefined;
      await openClip(page, 'grinder');
      await page.locator('#theme-add').click();
      await expect(page.locator('#count')).toHaveText('1');
      expect(named()).toBeUndefined();
      const curio = await curioIn(page);
      const visitor = (): Promise<string | null> =>
        page.evaluate(() => localStorage.getItem('curio:shop:visitor'));
      await curio.setConsent('granted');
      await expect.poll(named).toMatch(/^[0-9a-f]{32}$/u);
      expect(named()).toBe(await visitor());
      const before = named();
      await page.evaluate(() => (window.curio as unknown as { erase(): Promise<void> }).erase());
      await expect.poll(named).not.toBe(before);
      await expect.poll(named).toBe(await visitor());
      await curio.setConsent('denied');
      await expect.poll(named).toBeUndefined();
      await page.locator('#theme-add').click();
      await expect(page.locator('#count')).toHaveText('2');
      await openClip(page, 'mug');
      await expect(driveFeed(page).card.locator('[part~="chip"]')).toContainText('In your cart');
      expect(named()).toBeUndefined();
      expect(await page.evaluate(() => localStorage.getItem('curio:shop:cart'))).toBeNull();
    });

    test('a shop that keeps silent is asked what it holds before anything is sent again', async ({
      page,
    }) => {
      await page.clock.install();
      await openSheet(page);
      shop.behave('silent');
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      await expect.poll(() => shop.held.get('51')).toBe(1);
      await page.clock.fastForward(10_000);
      await expect(page.getByRole('alert')).toContainText('has not answered yet');
      shop.behave('well');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('button', { name: /^In your cart · 1/u })).toBeVisible();
      shop.release();
      expect(shop.held).toEqual(new Map([['51', 1]]));
      expect(countAdds()).toBe(1);
      const curio = await curioIn(page);
      const added = (await curio.events()).filter(({ event }) => event.type === 'add-to-cart');
      expect(added).toHaveLength(1);
    });

    test('an answer that comes when the shopper has gone on still counts', async ({ page }) => {
      await page.clock.install();
      await openSheet(page);
      shop.behave('silent');
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      await expect.poll(() => shop.held.get('51')).toBe(1);
      await page.clock.fastForward(10_000);
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.locator('curio-feed dialog[open]')).toHaveCount(0);
      await page.clock.fastForward(20_000);
      shop.behave('well');
      shop.release();
      await expect(driveFeed(page).card.locator('[part~="chip"]')).toContainText('In your cart');
    });

    test('sold out is said in words, with another variant as the way on', async ({ page }) => {
      await openSheet(page, 'kettle');
      await page.getByRole('button', { name: 'Choose Colour' }).click();
      await page.keyboard.press('Space');
      shop.behave('sold-out');
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText(/sold out|out of stock/u);
      await page.getByRole('button', { name: 'Choose another' }).click();
      await page.keyboard.press('ArrowRight');
      shop.behave('well');
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      await expect.poll(() => shop.held).toEqual(new Map([['62', 1]]));
    });

    test('a shop that wants its customers signed in shows where', async ({ page }) => {
      await openSheet(page);
      shop.behave('login');
      await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
      const link = page.getByRole('link', { name: 'Sign in' });
      await expect(link).toHaveAttribute('href', new RegExp(`^${shop.url}(account/login|my-account/)$`, 'u'));
    });

    test('buy now goes to the checkout with this line', async ({ page }) => {
      await openSheet(page);
      await page.getByRole('button', { name: 'Buy now' }).click();
      await page.waitForURL(kind === 'shopify' ? '**/cart/51:1' : '**/checkout/');
      expect(shop.held.get('51')).toBe(kind === 'shopify' ? undefined : 1);
    });

    test('a purchase by keyboard alone', async ({ page }) => {
      await openClip(page, 'kettle');
      await driveFeed(page).card.locator('[part~="chip"]').focus();
      await page.keyboard.press('Enter');
      await page.locator('curio-feed dialog[open]').waitFor();
      const main = page.locator('curio-feed [part~="add"]');
      await tabTo(page, /Choose Colour/u);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Space');
      await tabTo(page, /One more/u);
      await page.keyboard.press('Enter');
      await tabTo(page, /Add to cart/u);
      await page.keyboard.press('Enter');
      await expect(main).toHaveText(/In your cart · 2/u);
      await page.keyboard.press('Escape');
      await expect(page.locator('curio-feed dialog[open]')).toHaveCount(0);
      expect(shop.held).toEqual(new Map([['61', 2]]));
    });
  });
}

test('data-cart="none" leaves products to their own pages, "link" to that of their variant', async ({
  page,
}) => {
  shop = await startCartShop('shopify', 'data-cart="none"');
  await page.goto(shop.url);
  await curioIn(page);
  await driveFeed(page).card.waitFor();
  await page.locator('curio-feed').evaluate((element) => element.scrollIntoView());
  await driveFeed(page).tapChip();
  const link = page.getByRole('link', { name: 'View in the shop' });
  await expect(link).toHaveAttribute('href', `${shop.url}products/grinder`);
  await shop.close();
  shop = await startCartShop('shopify', 'data-cart="link"');
  await openSheet(page);
  await expect(link).toHaveAttribute('href', `${shop.url}products/grinder?variant=51`);
});

/** The shop's catalogue with another grinder. */
function offerGrinder(change: (grinder: Product) => Product): Catalog {
  const products = CART_CATALOG.products.map((one) => (one.id === 'grinder' ? change(one) : one));
  return { ...CART_CATALOG, products };
}

test('price and stock are asked for again when a sheet opens, and what changed is said', async ({ page }) => {
  shop = await startCartShop('shopify');
  await openClip(page, 'grinder');
  const price = { amount: 7900, currency: 'EUR' };
  const raise = (one: Product): Product => ({
    ...one,
    price,
    variants: one.variants.map((variant) => ({ ...variant, price })),
  });
  shop.offer(offerGrinder(raise));
  await driveFeed(page).tapChip();
  const sheet = page.locator('curio-feed dialog[open]');
  await expect(sheet.locator('.note')).toHaveText('The price has changed. It was €69.');
  await expect(sheet.locator('.price')).toHaveText(/€79/u);
  await page.keyboard.press('Escape');

  shop.offer(null);
  await driveFeed(page).tapChip();
  await expect(sheet.locator('.note')).toHaveText(
    /^Price and stock as of .+; the shop could not be asked\.$/u,
  );
  await page.keyboard.press('Escape');

  const rest = CART_CATALOG.products.filter(({ id }) => id !== 'grinder');
  shop.offer({ ...CART_CATALOG, products: rest, videos: CART_CATALOG.videos.slice(1) });
  await driveFeed(page).tapChip();
  await expect(sheet.locator('.buy')).toContainText('This product is no longer here.');
  await expect(sheet.getByRole('button', { name: 'Add to cart' })).toHaveCount(0);
});

/** Tabs until what has the focus has this name or text, as a shopper does who looks for it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called ${name} is reached by Tab.`);
}
