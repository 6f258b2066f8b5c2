import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../errors.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import { readGoogleMerchantXml } from './google-merchant-xml.ts';
import { parseCsv, type CsvRow } from './parse-csv.ts';
import { readShopifyProducts } from './shopify-json.ts';
import { readWooCommerceProducts } from './woocommerce-json.ts';

const baseUrl = 'https://shop.example/';
const SHOPIFY = { baseUrl, currency: 'EUR' };

describe('real shops, in the shape of those answers', () => {
  test.each([
    ['shopify-apparel.csv', toShopifyPage, (page: unknown) => readShopifyProducts([page], SHOPIFY)],
    ['shopify-home-and-garden.csv', toShopifyPage, (page: unknown) => readShopifyProducts([page], SHOPIFY)],
    [
      'woocommerce-sample-products.csv',
      toWooCommercePage,
      (page: unknown) => readWooCommerceProducts([page], { baseUrl }),
    ],
  ])('%s fills a feed with a clip a product', (name, toPage, read) => {
    const text = readShared(name);
    if (text === null) return;
    const parsed = toValue<ParsedCatalog>(read(toPage(text)));
    const { products } = parsed.catalog;
    console.log(
      `${name}: ${parsed.report.read} read, ${products.length} products, ${parsed.report.skipped.length} left out`,
    );
    expect(products.length).toBeGreaterThan(10);
    expect(products.length).toBe(parsed.report.read - parsed.report.skipped.length);
    expect(countClips(parsed.catalog)).toBe(products.length);
  });

  test('merchant-center-feed.xml fills a feed with a clip a product', () => {
    const text = readShared('merchant-center-feed.xml');
    if (text === null) return;
    const { catalog, report } = toValue(readGoogleMerchantXml(text, { nowMs: 1_780_272_000_000 }));
    const forms = catalog.products.flatMap(({ variants }) => variants);
    console.log(
      `merchant-center-feed.xml: ${report.read} offers, ${catalog.products.length} products of ${forms.length} variants`,
    );
    // Counted in the text, by another way than the reader's: every offer is a variant, every group one product.
    const offers = text.split('<item>').slice(1);
    const ids = offers.map((offer) => /<g:id>(.*?)<\/g:id>/u.exec(offer)?.[1]);
    const groups = offers.map((offer, at) => /<g:item_group_id>(.*?)</u.exec(offer)?.[1] ?? ids[at]);
    expect([report.read, report.skipped]).toEqual([offers.length, []]);
    expect(forms.map(({ id }) => id)).toEqual(ids);
    expect(catalog.products.map(({ id }) => id)).toEqual([...new Set(groups)]);
    // As the file is: a black and a white watch of one group.
    expect([offers.length, catalog.products.length]).toEqual([2, 1]);
    expect(catalog.products[0]?.options.map(({ values }) => values.length)).toContain(2);
    expect(countClips(catalog)).toBe(catalog.products.length);
  });
});

function countClips(catalog: ParsedCatalog['catalog']): number {
  return addPictureClips(catalog).videos.filter(
    ({ format, pictures }) => format === 'pictures' && pictures.length > 0,
  ).length;
}

function readShared(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../../../../shared/data/catalogs/${name}`, import.meta.url));
  if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll(/\r\n?/gu, '\n');
  console.warn(`Not checked: there is no ${name}.`);
  return null;
}

/** Rows of one handle are one product, its variants and its pictures. */
function toShopifyPage(text: string): unknown {
  const groups = new Map<string, CsvRow[]>();
  for (const row of parseCsv(text)) {
    const handle = row.cells['handle'] ?? '';
    groups.set(handle, [...(groups.get(handle) ?? []), row]);
  }
  const products = [...groups.entries()].map(([handle, rows], at) => {
    const [{ cells: first } = { cells: {} as Readonly<Record<string, string>> }] = rows;
    const names = [1, 2, 3]
      .map((option) => first[`option${option} name`] ?? '')
      .filter((name) => name !== '');
    return {
      id: at + 1,
      handle,
      title: first['title'],
      body_html: first['body (html)'],
      vendor: first['vendor'],
      product_type: first['type'],
      variants: rows
        .filter(({ cells }) => cells['variant price'] !== '')
        .map(({ cells }, index) => ({
          id: (at + 1) * 100 + index,
          price: Number(cells['variant price']).toFixed(2),
          compare_at_price: cells['variant compare at price'] || null,
          available: true,
          option1: cells['option1 value'] || null,
          option2: cells['option2 value'] || null,
          option3: cells['option3 value'] || null,
        })),
      images: rows.map(({ cells }) => ({ src: cells['image src'] })).filter(({ src }) => src !== ''),
      options: names.map((name, index) => ({ name, position: index + 1, values: [] })),
    };
  });
  return { products };
}

/** Variations are rows of their own there, and not in the list of a Store API. */
function toWooCommercePage(text: string): unknown {
  return parseCsv(text)
    .filter(({ cells }) => cells['type'] !== 'variation')
    .map(({ cells }) => {
      const price = String(Math.round(Number(cells['sale price'] || cells['regular price'] || '20') * 100));
      const regular = String(Math.round(Number(cells['regular price'] || '20') * 100));
      return {
        id: Number(cells['id']),
        name: cells['name'],
        type: cells['type']?.split(',')[0],
        permalink: `/product/${cells['sku']}/`,
        short_description: cells['short description'],
        prices: {
          price,
          regular_price: regular,
          currency_code: 'USD',
          currency_minor_unit: 2,
          price_range: null,
        },
        images: (cells['images'] ?? '').split(', ').map((src) => ({ src, alt: '' })),
        categories: [{ name: cells['categories'] }],
        is_in_stock: cells['in stock?'] === '1',
        variations: [],
      };
    });
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
