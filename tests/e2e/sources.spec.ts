import { expect, test, type Page } from '@playwright/test';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../support/curio-in-page.ts';
import { SHOPIFY_ROUTES, startOwnShop, WOOCOMMERCE_ROUTES, type OwnShop } from '../support/own-shop.ts';

let shop: OwnShop;

test.beforeAll(async () => {
  shop = await startOwnShop();
});

test.afterAll(() => shop.remove());

const ALL_CLIPS = { surface: 'feed', count: 60, context: { kinds: ['video'] } } as const;

test('a Shopify shop fills its feed with a clip a product, and the model beside the script ranks it', async ({
  page,
}) => {
  const head = `<script>Shopify = { routes: { root: '/' }, currency: { active: 'EUR', rate: '1.0' } }</script>`;
  shop.show({ attributes: 'data-source="shopify"', head, routes: { ...SHOPIFY_ROUTES } });
  await page.goto(shop.url);
  const curio = await curioIn(page);
  // Nine can be shown, and one of them is sold out.
  expect((await curio.rank(ALL_CLIPS)).items).toHaveLength(8);
  await showInterest(page, 'clip-of-7000000000001');
  await expect.poll(async () => (await curio.rank(ALL_CLIPS)).tier).toBe(1);
  expect(shop.asked.filter((path) => /^\/(?:products|cart)/u.test(path))).toEqual([
    '/products.json?limit=250&page=1',
  ]);
  expect(shop.asked).toContain('/embed/model/manifest.json');
});

test('a WooCommerce shop fills its feed with a clip a product', async ({ page }) => {
  shop.show({ attributes: 'data-source="woocommerce"', routes: { ...WOOCOMMERCE_ROUTES } });
  await page.goto(shop.url);
  const curio = await curioIn(page);
  // Eight can be shown, and one of them is sold out.
  expect((await curio.rank(ALL_CLIPS)).items).toHaveLength(7);
  await expect(page.locator('curio-video').first()).toContainText('€');
});

test('the schema.org data of a page becomes its feed, with no request beyond the script', async ({
  page,
}) => {
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    sku: 'lamp',
    name: 'Paper lamp',
    image: '/files/lamp.jpg',
    offers: {
      '@type': 'Offer',
      price: '39.00',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStock',
    },
  };
  const head = `<script type="application/ld+json">${JSON.stringify(product)}</script>`;
  shop.show({ attributes: 'data-source="page"', head });
  await page.goto(shop.url);
  const curio = await curioIn(page);
  expect((await curio.rank(ALL_CLIPS)).items.map(({ id }) => id)).toEqual(['clip-of-lamp']);
  await expect(page.locator('curio-video').first()).toContainText('Paper lamp');
});

test('a product that was sold out meanwhile is so in the page once it is asked for again', async ({
  page,
}) => {
  const routes: Record<string, unknown> = { ...WOOCOMMERCE_ROUTES };
  shop.show({ attributes: 'data-source="woocommerce"', routes });
  await page.goto(shop.url);
  await curioIn(page);
  const [first] = WOOCOMMERCE_ROUTES['/wp-json/wc/store/v1/products'] as readonly object[];
  routes['/wp-json/wc/store/v1/products/21'] = { ...first, is_in_stock: false };
  expect(await confirm(page, '21')).toMatchObject({
    state: 'confirmed',
    product: { availability: 'out-of-stock' },
  });
  expect(await confirm(page, '24')).toEqual({ state: 'gone' });
});

test.describe('a shop that does not answer as it should', () => {
  for (const [name, routes] of [
    ['a login page', { '/products.json': '<!doctype html><title>Password</title>' }],
    ['no list', {}],
    ['half a page', { '/products.json': '{"products":[{"id":1,' }],
  ] as const) {
    test(`${name} leaves the page as it is, with a sentence`, async ({ page }) => {
      const trouble: Error[] = [];
      page.on('pageerror', (error) => trouble.push(error));
      shop.show({ attributes: 'data-source="shopify" data-currency="EUR"', routes });
      await page.goto(shop.url);
      const curio = await curioIn(page);
      expect((await curio.status()).catalog).toBe('failed');
      await expect(page.locator('curio-feed [role=alert]')).toContainText('could not be loaded');
      expect(trouble).toEqual([]);
    });
  }
});

/** The model is asked only of a visitor who has liked something. */
async function showInterest(page: Page, item: string): Promise<void> {
  await page.evaluate(
    (id) => (window.curio as unknown as Curio).track('video-watched', { item: id, mediaMs: 6000 }),
    item,
  );
}

async function confirm(page: Page, id: string): Promise<unknown> {
  return page.evaluate((productId) => (window.curio as unknown as Curio).confirm(productId), id);
}
