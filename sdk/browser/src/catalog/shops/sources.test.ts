import type { CurioErrorDetail } from '@curio/core';
import {
  createShopifyAnswer,
  createWooCommerceAnswer,
  createWooCommerceVariations,
} from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCurio } from '../../client.ts';
import type { Curio, CurioOptions } from '../../curio.ts';
import type { Surroundings } from '../../platform/platform.ts';
import { createFakePlatform, type FakePlatform } from '../../testing/index.ts';

let end = new AbortController();
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** Answers by path and query, as a shop would; what is not there is a page of 404. */
type Routes = Record<string, unknown>;

describe('shopify', () => {
  const LIST = '/products.json?limit=250&page=1';

  test('fills the catalogue with a clip a product, in one request', async () => {
    const { curio, fake } = await start('shopify', { [LIST]: createShopifyAnswer() }, { currency: 'eur' });
    // One has no picture, and so no clip of its pictures.
    expect(curio.view?.catalog.products).toHaveLength(10);
    expect(curio.view?.catalog.videos).toHaveLength(9);
    expect(fake.requests.map(({ url }) => url)).toEqual([`https://shop.example${LIST}`]);
    const slate = await curio.rank({ surface: 'feed', count: 60, context: { kinds: ['video'] } });
    // The sold-out one is not shown.
    expect(slate.items).toHaveLength(8);
  });

  test('takes the currency of an empty cart where the page says none, under the path of its language', async () => {
    const routes = {
      '/fr/products.json?limit=250&page=1': createShopifyAnswer(),
      '/fr/cart.js': { currency: 'CHF' },
    };
    const surroundings = { readShopify: () => ({ root: '/fr/', currency: null }) };
    const { curio } = await start('shopify', routes, { surroundings });
    expect(curio.view?.catalog.currency).toBe('CHF');
    expect(curio.view?.catalog.products[0]?.url).toBe('https://shop.example/fr/products/product-1');
  });

  test('reads page after page, and says where the list ends early', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({
      ...Object(createShopifyAnswer().products[0]),
      id: at + 1,
    }));
    const { curio, errors } = await start('shopify', { [LIST]: { products: many } }, { currency: 'EUR' });
    expect(curio.view?.catalog.products).toHaveLength(250);
    await expect.poll(() => errors.map(({ code }) => code)).toEqual(['item-invalid']);
    expect(errors[0]?.message).toContain('404');
  });

  test('a shop that does not answer is told after 15 s, with advice', async () => {
    const fake = createFakePlatform({ respond: () => new Promise(() => undefined) });
    const options = { site: 'shelf', source: 'shopify', currency: 'EUR', signal: end.signal };
    const curio = createCurio(options, fake.platform);
    const errors: CurioErrorDetail[] = [];
    curio.observe('error', (error) => errors.push(error), end);
    await expect.poll(() => fake.requests).toHaveLength(1);
    await fake.time.advance(14_999);
    expect(curio.status.catalog).toBe('loading');
    await fake.time.advance(1);
    expect(await curio.ready).toMatchObject({ ok: false, error: { code: 'catalog-unreachable' } });
    await expect.poll(() => errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'catalog-unreachable', fatal: true });
    expect(errors[0]?.message).toContain('curio build');
  });

  test.each([
    ['a shop without a list', {}, 'catalog-unreachable'],
    ['a login page', { [LIST]: '<!doctype html><title>Password' }, 'catalog-not-json'],
    ['half a page', { [LIST]: '{"products":[{"id":1,' }, 'catalog-not-json'],
    ['another list', { [LIST]: { items: [] } }, 'feed-unreadable'],
    ['no products', { [LIST]: { products: [] }, '/cart.js': { currency: 'EUR' } }, 'catalog-empty'],
    ['no currency', { [LIST]: createShopifyAnswer() }, 'feed-unreadable'],
    ['a wrong currency', { [LIST]: createShopifyAnswer(), '/cart.js': { currency: '€' } }, 'feed-unreadable'],
  ])('%s is a failure with a code', async (_, routes, code) => {
    const { curio, errors } = await start('shopify', routes);
    expect(await curio.ready).toMatchObject({ ok: false, error: { code } });
    await expect.poll(() => errors).toMatchObject([{ code, fatal: true }]);
  });

  test('a product is confirmed by its own answer, and gone where the shop has it no more', async () => {
    const [, listed] = createShopifyAnswer().products;
    const routes: Routes = { [LIST]: createShopifyAnswer() };
    const { curio } = await start('shopify', routes, { currency: 'EUR' });
    const { body_html, product_type, variants, images, ...rest } = Object(listed);
    const raised = variants.map((variant: object) => ({ ...variant, price: 9900, compare_at_price: null }));
    routes['/products/product-2.js'] = {
      ...rest,
      description: body_html,
      type: product_type,
      images: images.map(({ src }: { readonly src: string }) => src),
      variants: raised,
    };
    const check = await curio.confirm('7000000000002');
    expect(check).toMatchObject({
      state: 'confirmed',
      product: { price: { amount: 9900, currency: 'EUR' } },
    });
    expect(curio.view?.product('7000000000002')).not.toHaveProperty('priorPrice');
    expect(await curio.confirm('7000000000001')).toEqual({ state: 'gone' });
    expect(curio.view?.find('clip-of-7000000000001')).toBeNull();
    routes['/products/product-3.js'] = '<html>';
    expect(await curio.confirm('7000000000003')).toMatchObject({
      state: 'unconfirmed',
      reason: 'unreachable',
    });
  });
});

describe('woocommerce', () => {
  const LIST = '/wp-json/wc/store/v1/products?per_page=100&page=1';
  const FORMS = `${LIST}&type=variation`;

  test('fills the catalogue, with the forms that differ in price', async () => {
    const routes = { [LIST]: createWooCommerceAnswer(), [FORMS]: createWooCommerceVariations() };
    const { curio } = await start('woocommerce', routes);
    expect(curio.view?.catalog.products).toHaveLength(9);
    expect(curio.view?.catalog.videos).toHaveLength(8);
    expect(curio.view?.product('22')?.variants).toHaveLength(2);
  });

  test('goes on without the forms, and finds the routes of plain permalinks', async () => {
    const path = '/?rest_route=%2Fwc%2Fstore%2Fv1%2Fproducts&per_page=100&page=1';
    const surroundings = { readWordPressRoot: () => 'https://shop.example/?rest_route=/' };
    const { curio } = await start('woocommerce', { [path]: createWooCommerceAnswer() }, { surroundings });
    expect(curio.view?.catalog.products).toHaveLength(9);
    expect(curio.view?.product('22')?.variants).toHaveLength(1);
  });

  test('a product is confirmed by its own answer', async () => {
    const routes: Routes = { [LIST]: createWooCommerceAnswer() };
    const { curio } = await start('woocommerce', routes);
    const answer = { ...Object(createWooCommerceAnswer()[0]), is_in_stock: false };
    routes['/wp-json/wc/store/v1/products/21'] = answer;
    expect(await curio.confirm('21')).toMatchObject({
      state: 'confirmed',
      product: { availability: 'out-of-stock' },
    });
    expect(curio.view?.product('21')?.availability).toBe('out-of-stock');
    expect(await curio.confirm('24')).toEqual({ state: 'gone' });
  });
});

describe('page', () => {
  const BLOCK = (price: string): string =>
    JSON.stringify({
      '@type': 'Product',
      sku: 'cup',
      name: 'Cup',
      url: '/cup',
      image: '/cup.jpg',
      offers: { '@type': 'Offer', price, priceCurrency: 'EUR' },
    });

  test('reads what the page describes, asks for nothing, and confirms by the page again', async () => {
    const routes: Routes = {};
    const surroundings = { listJsonLd: () => [BLOCK('12.00')] };
    const { curio, fake } = await start('page', routes, { surroundings });
    expect(curio.view?.catalog.videos).toHaveLength(1);
    expect(fake.requests).toEqual([]);
    routes['/cup'] = `<html><script type="application/ld+json">${BLOCK('9.50')}</script>`;
    expect(await curio.confirm('cup')).toMatchObject({
      state: 'confirmed',
      product: { price: { amount: 950 } },
    });
    routes['/cup'] = '<html>Nothing any more';
    expect(await curio.confirm('cup')).toMatchObject({ state: 'unconfirmed' });
  });
});

describe('feeds', () => {
  test.each([
    ['RSS', '<?xml version="1.0"?><rss><channel>', 'item', '</channel></rss>'],
    ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', 'entry', '</feed>'],
  ])('%s at an address is read as such', async (...[, head, tag, tail]) => {
    const item = `<${tag}><g:id>a</g:id><g:title>A</g:title><g:price>5 EUR</g:price><g:image_link>https://x.example/a.jpg</g:image_link><g:availability>in stock</g:availability></${tag}>`;
    const { curio } = await start('/feed.xml', { '/feed.xml': `${head}${item}${tail}` });
    expect(curio.view?.product('a')?.price.amount).toBe(500);
    expect(await curio.confirm('a')).toMatchObject({ state: 'confirmed' });
  });

  test('a word that names no shop is no address', async () => {
    const { curio } = await start('magento', {});
    expect(await curio.ready).toMatchObject({ ok: false, error: { code: 'catalog-unreachable' } });
  });
});

async function start(
  source: string,
  routes: Routes,
  {
    surroundings = {},
    ...options
  }: Partial<CurioOptions> & { readonly surroundings?: Partial<Surroundings> } = {},
): Promise<{ curio: Curio; fake: FakePlatform; errors: readonly CurioErrorDetail[] }> {
  const fake = createFakePlatform({
    surroundings,
    async respond({ url }) {
      const { pathname, search } = new URL(url);
      const found = routes[pathname + search];
      if (found === undefined) return new Response('<html>Not found', { status: 404 });
      return typeof found === 'string' ? new Response(found) : Response.json(found);
    },
  });
  const errors: CurioErrorDetail[] = [];
  const curio = createCurio({ site: 'shelf', source, signal: end.signal, ...options }, fake.platform);
  curio.observe('error', (error) => errors.push(error), end);
  await curio.ready;
  return { curio, fake, errors };
}
