import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../errors.ts';
import { parseFaultlessCatalog } from '../../schemas/catalog-schema.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import { readCatalog } from './read-catalog.ts';
import { readSchemaOrg } from './schema-org.ts';

// Real files lie beside the repository, not in it.
const FOLDER = new URL('../../../../../../shared/data/catalogs/', import.meta.url);
const hasFiles = existsSync(FOLDER);
if (!hasFiles)
  console.warn('Not run: real catalogues, as ../shared/data/catalogs is not beside the repository.');

// After every broadcast of the examples, and outside every sale: the files hold none.
const OPTIONS = { nowMs: Date.UTC(2026, 10, 26), baseUrl: 'https://shop.example/' };

/**
 * Counted by hand in a spreadsheet, and again with a few lines of another language's CSV reader:
 *
 * - shopify-apparel: 22 rows, 20 handles. classic-varsity-top has three rows of its own, all others one: 22 variants.
 * - shopify-home-and-garden: 21 rows, 20 handles. clay-plant-pot has two: 21 variants. No status, all published.
 * - woocommerce-sample-products: 24 rows: 9 variations (3 of cc-tee, 6 of cc-hoodie), 2 variable, 11 simple, 1 grouped,
 *   1 external. 749 is hidden and 871 is the group: 13 products with 9 + 10 + 1 variants.
 * - merchant-center-feed: 2 items of one group.
 */
const COUNTED = {
  'shopify-apparel.csv': { read: 20, products: 20, variants: 22, skipped: [] },
  'shopify-home-and-garden.csv': { read: 20, products: 20, variants: 21, skipped: [] },
  'woocommerce-sample-products.csv': {
    read: 15,
    products: 13,
    variants: 20,
    skipped: [
      'line 9: 749 (Hoodie with Pocket) is hidden in the catalogue of the shop.',
      'line 17: 871 (Logo Collection) is a group of other products.',
    ],
  },
  'merchant-center-feed.xml': { read: 2, products: 1, variants: 2, skipped: [] },
};

describe.runIf(hasFiles)('a real file, given as it is', () => {
  test.each(Object.entries(COUNTED))(
    '%s has what was counted by hand, and a clip a product',
    (name, counted) => {
      const { catalog, report } = toValue(readCatalog(readShared(name), { nowMs: OPTIONS.nowMs }));
      const variants = catalog.products.flatMap((product) => product.variants);
      expect({
        read: report.read,
        products: catalog.products.length,
        variants: variants.length,
        skipped: report.skipped.map(({ message }) => message),
      }).toEqual(counted);
      expect(report.repaired.map(({ message }) => message)).toEqual(
        name.endsWith('.csv')
          ? [
              expect.stringContaining('USD was assumed'),
              expect.stringContaining('addresses of pages are not here'),
            ]
          : [],
      );
      expect(countClips(catalog)).toBe(catalog.products.length);
      expect(parseFaultlessCatalog(catalog)).toMatchObject({ ok: true });
    },
  );

  test('a currency that is named is not told', () => {
    const read = readCatalog(readShared('shopify-apparel.csv'), { ...OPTIONS, currency: 'CAD' });
    const { catalog, report } = toValue(read);
    expect(report.repaired).toEqual([]);
    expect(catalog.products[0]).toMatchObject({
      price: { amount: 5000, currency: 'CAD' },
      url: 'https://shop.example/products/ocean-blue-shirt',
    });
  });

  test('prices, sales, options and stock are those of the lines', () => {
    const products = ['shopify-home-and-garden.csv', 'woocommerce-sample-products.csv'].flatMap(
      (name) => toValue(readCatalog(readShared(name), OPTIONS)).catalog.products,
    );
    const find = (id: string): unknown => products.find((product) => product.id === id);
    // Line 2 and 3 of one file, 4 and 22 of the other.
    expect(find('clay-plant-pot')).toMatchObject({
      price: { amount: 999 },
      options: [{ name: 'Size', values: ['Regular', 'Large'] }],
      variants: [{ price: { amount: 999 } }, { price: { amount: 1599 } }],
    });
    // Its quantity is 0, and nobody counts it: the tracker is empty.
    expect(find('pink-armchair')).toMatchObject({ price: { amount: 75_000 }, availability: 'in-stock' });
    expect(find('745')).toMatchObject({ price: { amount: 1800 }, priorPrice: { price: { amount: 2000 } } });
    expect(find('872')).toMatchObject({ url: 'https://www.classicpress.net/donate/' });
    expect(find('742')).toMatchObject({
      url: 'https://shop.example/?post_type=product&p=742',
      category: ['Clothing', 'Hoodies'],
      options: [
        { name: 'Color', values: ['Blue', 'Green', 'Red'] },
        { name: 'Logo', values: ['Yes', 'No'] },
      ],
    });
    // Its variations fit any size, and the shop asks for that.
    expect(find('741')).toMatchObject({ options: [{ name: 'Color', values: ['Red', 'Blue', 'Green'] }] });
  });
});

/**
 * By reading all 70 one by one, before they were read here. Products in actions, orders, invoices, guides and
 * certifications are mentioned, not sold; books, games and events are no products; all others are not named below.
 */
const EXAMPLES: Readonly<Record<number, { readonly kept?: readonly string[]; readonly skipped?: number }>> = {
  1: { kept: ['dell-ultrasharp-30-lcd-monitor'] },
  3: { skipped: 1 }, // An interview without a file.
  4: { skipped: 1 },
  5: { skipped: 1 },
  6: { skipped: 1 }, // Three products without an offer.
  25: { kept: ['http://multivarki.ru/brand_502/'], skipped: 1 }, // The second is called "...", and has no price.
  29: { kept: ['https://www.example.com/chateau-snotty'] },
  30: { skipped: 1 },
  31: { skipped: 1 },
  35: { kept: ['44E01-M11000'] },
  37: { kept: ['12345'] },
  39: { kept: ['1234-5678'] },
  40: { kept: ['1234-5678'] },
  41: { skipped: 1 }, // No name.
  42: { skipped: 1 },
  44: { kept: ['44E01-X1100000'] },
  45: { skipped: 1 }, // An offer without a price.
  57: { kept: ['http://example.org/movie.mp4'] }, // The clip of a lesson.
  62: { kept: ['http://example.com/explosive-tennis-balls'] },
  63: { skipped: 1 }, // A film that is lent.
  66: { skipped: 1 }, // A broadcast of 2015 without a recording.
  67: { skipped: 1 },
  68: { skipped: 1 }, // Two videos without a file.
};

describe.runIf(hasFiles)('schema.org examples', () => {
  const lines = hasFiles ? readShared('schema-org-examples.jsonl').toString('utf8').trim().split('\n') : [];

  test('are 70', () => {
    expect(lines).toHaveLength(70);
  });

  test.each(lines.map((line, index) => [index, JSON.parse(line).jsonld] as const))(
    '%i has the right report',
    (index, text) => {
      const read = readSchemaOrg([text], OPTIONS);
      const expected = EXAMPLES[index];
      if (expected?.kept === undefined) {
        const code = expected === undefined ? 'feed-unreadable' : 'catalog-empty';
        expect(read).toMatchObject({ ok: false, error: { code } });
        return;
      }
      const { catalog, report } = toValue(read);
      const kept = [...catalog.products, ...catalog.videos, ...catalog.lives].map(({ id }) => id);
      expect(kept).toEqual(expected.kept);
      expect(report.skipped).toHaveLength(expected.skipped ?? 0);
      expect(report.read).toBe(kept.length + report.skipped.length);
      expect(countClips(catalog)).toBe(catalog.products.length);
      expect(parseFaultlessCatalog(catalog)).toMatchObject({ ok: true });
    },
  );

  test('prices are those of the examples', () => {
    const prices = [1, 25, 29, 35, 37, 39, 40, 44, 62].map((index) => {
      const [product] = toValue(readSchemaOrg([JSON.parse(lines[index] ?? '').jsonld], OPTIONS)).catalog
        .products;
      return `${product?.price.amount} ${product?.price.currency} ${product?.availability}`;
    });
    expect(prices).toEqual([
      '125000 USD in-stock',
      '439900 RUB in-stock',
      '99900 EUR in-stock',
      '23999 USD in-stock',
      '9999 USD in-stock',
      '49900 EUR in-stock',
      '179900 EUR in-stock',
      '1500 USD backorder',
      '100000 USD in-stock',
    ]);
  });
});

/** Products that a clip of their pictures, or of a file, shows. */
function countClips(catalog: ParsedCatalog['catalog']): number {
  const clips = addPictureClips(catalog).videos.filter(({ format, pictures, sources }) =>
    format === 'pictures' ? pictures.length > 0 : sources.length > 0,
  );
  return new Set(clips.flatMap(({ moments }) => moments.map(({ productId }) => productId))).size;
}

function readShared(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
