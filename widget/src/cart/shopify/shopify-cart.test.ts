import type { Cart } from '@curio/core';
import { expect, onTestFinished, test } from 'vitest';
import { createCartPage } from '../../../testing/shops/create-cart-page.ts';
import { startLoopbackShop, type LoopbackShop } from '../../../testing/shops/loopback-shop.ts';
import { SHOPIFY_DIALECT } from '../../../testing/shops/shopify-shop.ts';
import { readActionCart, readAjaxCart } from './read-shopify-cart.ts';
import { createShopifyCart } from './shopify-cart.ts';

const { signal } = new AbortController();
const line = { productId: 'kettle', variantId: 'shopify_DE_7_41', quantity: 1 };

async function startShop(): Promise<LoopbackShop> {
  const shop = await startLoopbackShop(SHOPIFY_DIALECT);
  onTestFinished(() => shop.close());
  return shop;
}

test('leaves Shopify\u2019s own action alone, which may load the page anew', async () => {
  const shop = await startShop();
  const calls: string[] = [];
  const updateCart = Object.assign(async () => calls.push('updateCart'), { isDefault: () => true });
  const page = createCartPage({ baseUrl: shop.url, globals: { Shopify: { actions: { updateCart } } } });
  expect(await createShopifyCart({ page }).add(line, { signal })).toMatchObject({ ok: true });
  expect(calls).toEqual([]);
  expect(shop.held).toEqual(new Map([['41', 1]]));
});

test('sends the standard event for what it added, with the cart in it', async () => {
  const shop = await startShop();
  const page = createCartPage({ baseUrl: shop.url });
  const told: unknown[] = [];
  page.events.addEventListener('shopify:cart:lines-update', (event) => {
    void (Reflect.get(event, 'promise') as Promise<unknown>).then((result) => told.push(result));
  });
  await createShopifyCart({ page }).add(line, { signal });
  await expect.poll(() => told).toMatchObject([{ cart: { totalQuantity: 1 }, userErrors: [] }]);
});

test('keeps to the language that the shop\u2019s page is in', async () => {
  const shop = await startShop();
  const page = createCartPage({ baseUrl: shop.url, globals: { Shopify: { routes: { root: '/fr/' } } } });
  const cart = createShopifyCart({ page });
  await cart.read({ signal });
  expect(shop.requests).toEqual(['GET /fr/cart.js']);
  cart.open?.();
  expect(page.gone).toEqual([`${shop.url}fr/cart`]);
  expect(await cart.checkout?.(line, { signal })).toEqual({ ok: true, url: `${shop.url}fr/cart/41:1` });
});

test('takes the visitor along to the checkout, whose cart is another one, while there is one', async () => {
  const shop = await startShop();
  const cart = createShopifyCart({ page: createCartPage({ baseUrl: shop.url }) });
  const naming = new AbortController();
  cart.nameVisitor?.('f00d', naming);
  expect(await cart.checkout?.(line, { signal })).toEqual({
    ok: true,
    url: `${shop.url}cart/41:1?attributes[_curio_visitor]=f00d`,
  });
  naming.abort();
  expect(await cart.checkout?.(line, { signal })).toEqual({ ok: true, url: `${shop.url}cart/41:1` });
  expect(await cart.forgetVisitor?.({ signal })).toBe(true);
  expect(shop.requests).toEqual([]);
});

test('leaves what else stands on the cart, and asks the shop once for all who watch', async () => {
  const shop = await startShop();
  shop.held.set('41', 1);
  shop.attributes.set('gift_wrap', 'yes');
  const page = createCartPage({ baseUrl: shop.url, cookies: () => 'cart=hWN1MjA0MTQ' });
  const cart = createShopifyCart({ page });
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const counts: number[] = [];
  cart.nameVisitor?.('f00d', end);
  cart.observe(({ count }) => counts.push(count), end);
  await expect
    .poll(() => [...shop.attributes])
    .toEqual([
      ['gift_wrap', 'yes'],
      ['_curio_visitor', 'f00d'],
    ]);
  cart.observe(({ count }) => counts.push(count), end);
  expect(counts).toEqual([1, 1]);
  expect(shop.requests).toEqual(['GET /cart.js', 'POST /cart/update.js']);
});

test('finds the variants of a product export by handle and options, and asks once for each', async () => {
  const shop = await startShop();
  const cart = createShopifyCart({ page: createCartPage({ baseUrl: shop.url }) });
  const mug = { productId: 'mug', variantId: 'mug/42', quantity: 1 };
  expect(await cart.add(mug, { signal })).toMatchObject({ ok: true, cart: { count: 1 } });
  expect(await cart.checkout?.({ ...mug, variantId: 'mug/Small' }, { signal })).toMatchObject({
    url: `${shop.url}cart/71:1`,
  });
  expect(cart.isSameVariant?.('72', 'mug/42')).toBe(true);
  await cart.change?.('mug/42', 3, { signal });
  expect(shop.held).toEqual(new Map([['72', 3]]));
  expect(shop.requests.filter((one) => one.includes('products'))).toHaveLength(2);
  const others = [
    ['mug', 'mug/Large'],
    ['pot-42', 'pot-42'],
  ] as const;
  for (const [productId, variantId] of others)
    expect(await cart.add({ productId, variantId, quantity: 1 }, { signal })).toEqual({
      ok: false,
      refusal: 'unavailable',
    });
  expect(shop.held).toEqual(new Map([['72', 3]]));
});

test('says what the shop said of its stock', async () => {
  const shop = await startShop();
  shop.behave('sold-out');
  const page = createCartPage({ baseUrl: shop.url });
  expect(await createShopifyCart({ page }).add(line, { signal })).toEqual({
    ok: false,
    refusal: 'out-of-stock',
    message: "The product 'Gooseneck kettle' is already sold out.",
  });
});

test('counts money as its currency does', () => {
  const items = [{ variant_id: 1, product_id: 2, quantity: 1, final_price: 198_000 }];
  expect(readAjaxCart({ items, currency: 'JPY', total_price: 198_000 })).toMatchObject({
    lines: [{ unitPrice: { amount: 1980, currency: 'JPY' } }],
    total: { amount: 1980, currency: 'JPY' },
  });
});

test('reads no cart from what is none, and an empty one from "no cart yet"', () => {
  const empty: Cart = { lines: [], count: 0, total: null };
  expect(readActionCart(null)).toEqual(empty);
  for (const nothing of [undefined, 'cart', {}, { lines: 3 }]) expect(readActionCart(nothing)).toBeNull();
  for (const nothing of [null, '<html>', {}, { items: 'none' }]) expect(readAjaxCart(nothing)).toBeNull();
});
