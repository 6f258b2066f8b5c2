import { expect, onTestFinished, test } from 'vitest';
import { createCartPage } from '../../../testing/shops/create-cart-page.ts';
import { startLoopbackShop, type LoopbackShop } from '../../../testing/shops/loopback-shop.ts';
import { WOO_DIALECT, WOO_NONCE } from '../../../testing/shops/woo-shop.ts';
import { readWooCart } from './read-woo-cart.ts';
import { createWooCommerceCart } from './woo-cart.ts';

const { signal } = new AbortController();
const line = { productId: 'kettle', variantId: '41', quantity: 1 };

async function startShop(): Promise<LoopbackShop> {
  const shop = await startLoopbackShop(WOO_DIALECT);
  onTestFinished(() => shop.close());
  return shop;
}

test('takes the nonce of the page, and gets another where it has run out', async () => {
  const shop = await startShop();
  const settings = (storeApiNonce: string): object => ({ wcBlocksMiddlewareConfig: { storeApiNonce } });
  const fresh = createCartPage({ baseUrl: shop.url, globals: settings(WOO_NONCE) });
  expect(await createWooCommerceCart({ page: fresh }).add(line, { signal })).toMatchObject({ ok: true });
  expect(shop.requests).toEqual(['POST /wp-json/wc/store/v1/cart/add-item']);
  const stale = createCartPage({ baseUrl: shop.url, globals: settings('of-yesterday') });
  expect(await createWooCommerceCart({ page: stale }).add(line, { signal })).toMatchObject({ ok: true });
  expect(shop.held).toEqual(new Map([['41', 2]]));
});

test('says the shop\u2019s sentence without its entities', async () => {
  const shop = await startShop();
  shop.behave('sold-out');
  const page = createCartPage({ baseUrl: shop.url });
  expect(await createWooCommerceCart({ page }).add(line, { signal })).toMatchObject({
    message: 'You cannot add "Gooseneck kettle" to the cart because the product is out of stock.',
  });
});

test('tells the theme in its own words, by jQuery and as a DOM event', async () => {
  const shop = await startShop();
  const told: unknown[] = [];
  const jQuery = (): object => ({
    trigger: (...what: unknown[]) => told.push(what),
    on: () => 0,
    off: () => 0,
  });
  const page = createCartPage({ baseUrl: shop.url, globals: { jQuery } });
  page.events.addEventListener('wc-blocks_added_to_cart', ({ type }) => told.push(type));
  await createWooCommerceCart({ page }).add(line, { signal });
  expect(told).toEqual([['wc_fragment_refresh'], ['added_to_cart', []], 'wc-blocks_added_to_cart']);
});

test('tells a shop nothing that has not opened the way for it', async () => {
  const shop = await startShop();
  const cart = createWooCommerceCart({ page: createCartPage({ baseUrl: shop.url }) });
  cart.nameVisitor?.('f00d', { signal });
  await cart.add(line, { signal });
  expect(await cart.forgetVisitor?.({ signal })).toBe(true);
  expect(shop.requests.filter((one) => one.includes('extensions'))).toEqual([]);
});

test('goes to the pages that the shop names', async () => {
  const shop = await startShop();
  const storePages = {
    cart: { permalink: `${shop.url}basket/` },
    checkout: { permalink: `${shop.url}pay/` },
  };
  const page = createCartPage({ baseUrl: shop.url, globals: { wcSettings: { storePages } } });
  const cart = createWooCommerceCart({ page });
  expect(await cart.checkout?.(line, { signal })).toEqual({ ok: true, url: `${shop.url}pay/` });
  expect(shop.held).toEqual(new Map([['41', 1]]));
  cart.open?.();
  expect(page.gone).toEqual([`${shop.url}basket/`]);
});

test('counts money as its currency does, whatever decimals the shop has chosen', () => {
  const scale = { currency_code: 'EUR', currency_minor_unit: 0 };
  const items = [{ id: 41, quantity: 1, prices: { price: '69', ...scale } }];
  expect(readWooCart({ items, totals: { total_price: '69', ...scale } })).toMatchObject({
    lines: [{ unitPrice: { amount: 6900, currency: 'EUR' } }],
    total: { amount: 6900 },
  });
  for (const nothing of [null, '<html>', {}, { items: 'none' }]) expect(readWooCart(nothing)).toBeNull();
});
