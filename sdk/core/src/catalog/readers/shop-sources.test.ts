import { describe, expect, test } from 'vitest';
import type { Result } from '../../errors.ts';
import {
  createShopifyAnswer,
  createWooCommerceAnswer,
  createWooCommerceVariations,
} from '../../testing/index.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import { readSchemaOrg } from './schema-org.ts';
import { readShopifyProduct, readShopifyProducts } from './shopify-json.ts';
import { readWooCommerceProducts } from './woocommerce-json.ts';

const baseUrl = 'https://shop.example/';
const SHOPIFY = { baseUrl, currency: 'EUR' };

describe('Shopify', () => {
  test('gives every product that can be shown, and says why of each that cannot', () => {
    const { catalog, report } = toValue(readShopifyProducts([createShopifyAnswer()], SHOPIFY));
    expect(catalog.products).toHaveLength(10);
    expect(report.read).toBe(12);
    expect(
      report.skipped.map(({ place, message }) => [place, message.replace(/.* (has no)/u, '$1')]),
    ).toEqual([
      ['page 1, products[9]', 'has no title.'],
      ['page 1, products[11]', 'has no variant with a price.'],
    ]);
    expect(
      report.repaired.map(({ place, message }) => [place, message.replace(/.* (has no)/u, '$1')]),
    ).toEqual([
      ['page 1, products[10]', 'has no picture that can be loaded, so its first letter stands there.'],
    ]);
    expect(countClips(catalog)).toBe(9);
  });

  test('keeps options, the cheapest price, and a prior price above it alone', () => {
    const { products } = toValue(readShopifyProducts([createShopifyAnswer()], SHOPIFY)).catalog;
    expect(products[0]).toMatchObject({
      id: '7000000000001',
      options: [],
      brand: 'Atelier',
      category: ['Home'],
    });
    expect(products[1]).toMatchObject({
      options: [
        { name: 'Size', values: ['S', 'M'] },
        { name: 'Colour', values: ['Sand', 'Sea'] },
      ],
      price: { amount: 4900, currency: 'EUR' },
      priorPrice: { price: { amount: 7000 }, basis: 'Compare-at price as the shop states it' },
    });
    expect(products[1]?.variants.map(({ id, price }) => [id, price.amount])).toEqual([
      ['70000000000020', 4900],
      ['70000000000021', 4900],
      ['70000000000022', 5550],
      ['70000000000023', 5550],
    ]);
    expect(products[2]?.availability).toBe('out-of-stock');
    expect(products[3]).toMatchObject({ title: 'Tom & Jerry mug', description: 'Holds 300 ml' });
    expect(products[4]).not.toHaveProperty('priorPrice');
    expect(products[5]?.category).toEqual(['Kitchen', 'Tea']);
    expect(products[7]?.url).toBe('https://shop.example/products/..%2F..%2Fevil');
    expect(products[8]?.options).toHaveLength(3);
  });

  test('of several pages an id counts once', () => {
    const page = createShopifyAnswer();
    const { catalog, report } = toValue(readShopifyProducts([page, page], SHOPIFY));
    expect(catalog.products).toHaveLength(10);
    expect(report.skipped).toHaveLength(14);
  });

  test.each([
    [[{ errors: 'Not Found' }], 'EUR', 'feed-unreadable'],
    [['<html>'], 'EUR', 'feed-unreadable'],
    [[null], 'EUR', 'feed-unreadable'],
    [[], 'EUR', 'feed-unreadable'],
    [[createShopifyAnswer()], 'euro', 'feed-unreadable'],
    [[{ products: [] }], 'EUR', 'catalog-empty'],
    [[{ products: [null, 3, { id: {} }] }], 'EUR', 'catalog-empty'],
  ])('refuses %j with %s', (pages, currency, code) => {
    expect(readShopifyProducts(pages, { baseUrl, currency })).toMatchObject({ ok: false, error: { code } });
  });

  test('one product is read again from its own answer, whose prices are in hundredths', () => {
    const listed = toValue(readShopifyProducts([createShopifyAnswer()], SHOPIFY)).catalog.products[1];
    const answer = toAjaxAnswer(createShopifyAnswer().products[1]);
    const product = readShopifyProduct(answer, { ...SHOPIFY, shopId: 'shop' });
    expect(product).toMatchObject({ id: listed?.id, price: listed?.price, options: listed?.options });
    expect(readShopifyProduct(answer, { baseUrl, currency: 'JPY', shopId: 'shop' })?.price.amount).toBe(49);
    expect(readShopifyProduct({}, { ...SHOPIFY, shopId: 'shop' })).toBeNull();
  });
});

describe('WooCommerce', () => {
  test('gives every product that can be shown, and says why of each that cannot', () => {
    const { catalog, report } = toValue(readWooCommerceProducts([createWooCommerceAnswer()], { baseUrl }));
    expect(catalog.currency).toBe('EUR');
    expect(catalog.products).toHaveLength(9);
    expect(report.skipped.map(({ message }) => message.replace(/^.*: \d+ /u, ''))).toEqual([
      'is a group of other products.',
      'has a price in GBP, not in EUR.',
      'has no price.',
    ]);
    expect(report.repaired.map(({ message }) => message).join()).toContain(
      'has no picture that can be loaded',
    );
    expect(countClips(catalog)).toBe(8);
  });

  test('decodes names, and keeps sale, stock and forms', () => {
    const { products } = toValue(readWooCommerceProducts([createWooCommerceAnswer()], { baseUrl })).catalog;
    expect(products.map(({ title }) => title)).toContain('Beanie – wool');
    expect(products.find(({ id }) => id === '28')?.title).toBe('Bold & plain');
    expect(products.find(({ id }) => id === '24')).toMatchObject({
      price: { amount: 1500 },
      priorPrice: { price: { amount: 2000 }, basis: 'Regular price as the shop states it' },
    });
    expect(products.map(({ availability }) => availability)).toContain('backorder');
    expect(products.find(({ id }) => id === '27')?.variants[0]?.stock).toBe(3);
    const shirt = products.find(({ id }) => id === '23');
    expect(shirt?.options).toEqual([{ name: 'Color', values: ['Deep blue', 'Red'] }]);
    expect(shirt?.variants.map(({ id }) => id)).toEqual(['2300', '2301']);
  });

  test('forms of several prices wait for their own answers, and have no choice without', () => {
    const alone = toValue(readWooCommerceProducts([createWooCommerceAnswer()], { baseUrl }));
    expect(alone.catalog.products.find(({ id }) => id === '22')?.options).toEqual([]);
    expect(alone.report.repaired.map(({ id }) => id)).toEqual(['22', '31']);
    const pages = [createWooCommerceAnswer(), createWooCommerceVariations()];
    const whole = toValue(readWooCommerceProducts(pages, { baseUrl })).catalog;
    const hoodie = whole.products.find(({ id }) => id === '22');
    expect(hoodie?.variants).toMatchObject([
      { id: '2200', options: { Color: 'Deep blue' }, price: { amount: 4200 }, availability: 'in-stock' },
      { id: '2201', options: { Color: 'Red' }, price: { amount: 4500 }, availability: 'out-of-stock' },
    ]);
    expect(whole.products).toHaveLength(9);
  });

  test("the shop's own number of decimals is not the currency's", () => {
    const [first] = createWooCommerceAnswer();
    const prices = { price: '18', regular_price: '18', currency_code: 'EUR', currency_minor_unit: 0 };
    const page = [{ ...Object(first), prices }];
    expect(toValue(readWooCommerceProducts([page], { baseUrl })).catalog.products[0]?.price.amount).toBe(
      1800,
    );
  });

  test.each([
    [[{ code: 'rest_no_route', message: 'No route', data: { status: 404 } }], 'feed-unreadable'],
    [['<!doctype html>'], 'feed-unreadable'],
    [[[]], 'catalog-empty'],
    [[[{ id: 1, name: 'x' }]], 'feed-unreadable'],
  ])('refuses %j', (pages, code) => {
    expect(readWooCommerceProducts(pages, { baseUrl })).toMatchObject({ ok: false, error: { code } });
  });
});

describe('schema.org', () => {
  test.each([
    ['a product with one offer', { '@type': 'Product', ...WORDS(), offers: OFFER() }, 1999],
    [
      'a list of offers',
      { '@type': ['Thing', 'Product'], ...WORDS(), offers: [OFFER('25'), OFFER('19.99')] },
      1999,
    ],
    [
      'a range',
      {
        '@type': 'Product',
        ...WORDS(),
        offers: { '@type': 'AggregateOffer', lowPrice: 19.99, highPrice: 30, priceCurrency: 'EUR' },
      },
      1999,
    ],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'WebPage' },
          { '@type': 'http://schema.org/Product', ...WORDS(), offers: OFFER() },
        ],
      },
      1999,
    ],
    [
      'a list',
      {
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: { '@type': 'Product', ...WORDS(), offers: OFFER() } }],
      },
      1999,
    ],
    [
      'a price specification',
      {
        '@type': 'Product',
        ...WORDS(),
        offers: { '@type': 'Offer', priceSpecification: { price: '19.99', priceCurrency: 'EUR' } },
      },
      1999,
    ],
  ])('%s gives a product with its price', (_, node, amount) => {
    const { catalog } = toValue(
      readSchemaOrg([JSON.stringify({ '@context': 'https://schema.org', ...node })], { baseUrl }),
    );
    expect(catalog.products).toMatchObject([
      {
        id: 'cup-1',
        title: 'Cup & saucer',
        price: { amount, currency: 'EUR' },
        pictures: [{ url: 'https://shop.example/cup.jpg' }],
      },
    ]);
    expect(countClips(catalog)).toBe(1);
  });

  test('a group gives variants with their options', () => {
    const group = {
      '@type': 'ProductGroup',
      productGroupID: 'shirts',
      name: 'Shirt',
      variesBy: ['https://schema.org/color'],
      hasVariant: ['Sand', 'Sea'].map((color) => ({
        '@type': 'Product',
        sku: `shirt-${color}`,
        color,
        image: [`/${color}.jpg`],
        offers: OFFER(color === 'Sea' ? '15.00' : '20.00', 'OutOfStock'),
      })),
    };
    const [product] = toValue(readSchemaOrg([JSON.stringify(group)], { baseUrl })).catalog.products;
    expect(product).toMatchObject({
      id: 'shirts',
      availability: 'out-of-stock',
      options: [{ name: 'Color', values: ['Sand', 'Sea'] }],
      pictures: [{ url: 'https://shop.example/Sand.jpg' }, { url: 'https://shop.example/Sea.jpg' }],
    });
    expect(product?.variants).toHaveLength(2);
  });

  test.each([[['not json']], [[]], [['{"@type":"Organization"}']], [['[[[[[[[[[[[[]]]]]]]]]]]]']]])(
    '%j describes none',
    (blocks) => {
      expect(readSchemaOrg(blocks, { baseUrl })).toMatchObject({
        ok: false,
        error: { code: 'feed-unreadable' },
      });
    },
  );
});

function WORDS(): Record<string, unknown> {
  return {
    sku: 'cup-1',
    name: 'Cup &amp; saucer',
    image: { '@type': 'ImageObject', url: '/cup.jpg' },
    url: '/cup',
  };
}

function OFFER(price = '19.99', availability = 'InStock'): Record<string, unknown> {
  return {
    '@type': 'Offer',
    price,
    priceCurrency: 'EUR',
    availability: `https://schema.org/${availability}`,
  };
}

function countClips(catalog: ParsedCatalog['catalog']): number {
  return addPictureClips(catalog).videos.filter(
    ({ format, pictures }) => format === 'pictures' && pictures.length > 0,
  ).length;
}

/** The same product as `/products/HANDLE.js` tells it. */
function toAjaxAnswer(product: unknown): unknown {
  const { body_html, product_type, images, variants, ...rest } = Object(product);
  return {
    ...rest,
    description: body_html,
    type: product_type,
    images: images.map(({ src }: { readonly src: string }) => src),
    variants: variants.map((variant: { readonly price: string; readonly compare_at_price: string }) => ({
      ...variant,
      price: Math.round(Number(variant.price) * 100),
      compare_at_price: Math.round(Number(variant.compare_at_price) * 100),
    })),
  };
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
