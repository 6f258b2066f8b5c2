import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFaultlessCatalog } from '../../schemas/catalog-schema.ts';
import { GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../../testing/golden-catalog.ts';
import type { Catalog } from '../catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import { MAX_SOURCE_BYTES } from './open-source.ts';
import { CATALOG_READERS, readCatalog, type CatalogFormat } from './read-catalog.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS, baseUrl: 'https://shop.example/', currency: 'EUR' };
const FORMATS = Object.keys(CATALOG_READERS) as readonly CatalogFormat[];

/** What a shop owner, a spreadsheet or an attacker leaves in a field. */
const WORD: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '9.99',
    '19,90 EUR',
    'USD 5',
    '-3.00',
    '1e400',
    '0',
    'NaN',
    '<b>Mug</b> & <script>alert(1)</script>',
    'javascript:alert(1)',
    'https://shop.example/a.jpg',
    'https://shop.example/a.mp4?x=1',
    'https://www.youtube.com/watch?v=1',
    '//cdn.example/b.jpg',
    'in stock',
    '2026-05-01T00:00Z/2026-07-01T00:00Z',
    '__proto__',
    'constructor',
    '"',
    '"open',
    'line\nbreak',
    'a\tb;c,d',
    '\u0000\u202E\uFEFF',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('a', 'b', 'c'),
);

type Row = Readonly<Record<string, string>>;

function rowsOf(columns: readonly string[]): fc.Arbitrary<readonly Row[]> {
  return fc.array(
    fc.array(WORD, { minLength: columns.length, maxLength: columns.length }).map((words) => {
      // Most rows have what is needed, so that the rest of them is read.
      return Object.fromEntries(columns.map((column, at) => [column, words[at] ?? '']));
    }),
    { maxLength: 6 },
  );
}

function toTable(columns: readonly string[], rows: readonly Row[], mark: string): string {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quote).join(mark))
    .join('\n');
}

function table(columns: readonly string[], likely: Row, mark = ','): fc.Arbitrary<string> {
  return rowsOf(columns).chain((rows) =>
    fc.tuple(...rows.map(() => fc.subarray(Object.keys(likely)))).map((kept) =>
      toTable(
        columns,
        rows.map((row, at) => ({
          ...row,
          ...Object.fromEntries((kept[at] ?? []).map((name) => [name, likely[name] ?? ''])),
        })),
        mark,
      ),
    ),
  );
}

const FEED_COLUMNS =
  'id|title|price|sale_price|sale_price_effective_date|availability|link|image_link|video_link|item_group_id|size|gtin|provenance_country|launch_date'.split(
    '|',
  );
const FEED_ROW = { title: 'Mug', price: '9.99 EUR', availability: 'in stock' };

function toXml(tsv: string): string {
  const [, ...lines] = tsv.split('\n');
  const items = lines.map((line) =>
    line
      .split('\t')
      .map(
        (cell, at) =>
          `<g:${FEED_COLUMNS[at] ?? 'x'}><![CDATA[${cell.replaceAll(']]>', '')}]]></g:${FEED_COLUMNS[at] ?? 'x'}>`,
      )
      .join(''),
  );
  return `<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>T</title>${items.map((item) => `<item>${item}</item>`).join('\n')}</channel></rss>`;
}

const LD_KEYS =
  '@type|@id|@graph|name|offers|price|priceCurrency|hasVariant|isVariantOf|image|video|contentUrl|duration|hasPart|startOffset|publication|startDate|sku|url|itemListElement|about'.split(
    '|',
  );

const LD_VALUE = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    WORD,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(...LD_KEYS),
      fc.oneof(
        fc.constantFrom(
          'Product',
          'ProductGroup',
          'Offer',
          'AggregateOffer',
          'VideoObject',
          'Clip',
          'BroadcastEvent',
          'EUR',
          'Mug',
          '9.99',
          '#a',
          'https://shop.example/a.mp4',
          '2026-05-01T00:00Z',
          'PT30S',
        ),
        tie('node'),
      ),
    ),
  ),
})).node;

const SHOPIFY_COLUMNS =
  'Handle|Title|Body (HTML)|Vendor|Type|Tags|Published|Status|Option1 Name|Option1 Value|Variant SKU|Variant Inventory Tracker|Variant Inventory Qty|Variant Inventory Policy|Variant Price|Variant Compare At Price|Variant Barcode|Image Src|Image Position|Variant Image|Launch (product.metafields.custom.launch_date)|V (product.metafields.custom.video_link)'.split(
    '|',
  );
const WOOCOMMERCE_COLUMNS =
  'ID|Type|SKU|Name|Published|Visibility in catalog|Short description|Date sale price starts|Date sale price ends|In stock?|Stock|Sale price|Regular price|Categories|Images|Parent|External URL|Position|Attribute 1 name|Attribute 1 value(s)|Meta: provenance_country|Meta: video_link'.split(
    '|',
  );

const shopifyProduct = fc.record(
  {
    id: fc.oneof(fc.integer(), WORD),
    title: WORD,
    handle: WORD,
    body_html: WORD,
    images: fc.array(fc.record({ src: WORD })),
    options: fc.array(fc.record({ name: WORD })),
    variants: fc.array(fc.record({ id: fc.oneof(fc.integer(), WORD), price: WORD, option1: WORD }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);
const wooProduct = fc.record(
  {
    id: fc.oneof(fc.integer(), WORD),
    name: WORD,
    type: WORD,
    images: fc.array(fc.record({ src: WORD })),
    prices: fc.record({
      price: fc.constantFrom('999', '-1', 'x'),
      currency_code: fc.constantFrom('EUR', 'USD', '?'),
      currency_minor_unit: fc.constantFrom(0, 2, 9),
    }),
  },
  { requiredKeys: [] },
);

/** Sources of each format, good and bad ones mixed. */
const SOURCES: Readonly<Record<CatalogFormat, fc.Arbitrary<string>>> = {
  'google-merchant-tsv': table(FEED_COLUMNS, FEED_ROW, '\t'),
  'google-merchant-xml': table(FEED_COLUMNS, FEED_ROW, '\t').map(toXml),
  'shopify-csv': table(SHOPIFY_COLUMNS, {
    Title: 'Mug',
    'Variant Price': '9.99',
    Published: 'true',
    Status: 'active',
  }),
  'woocommerce-csv': table(WOOCOMMERCE_COLUMNS, {
    Type: 'simple',
    Name: 'Mug',
    Published: '1',
    'Regular price': '9.99',
  }),
  'shopify-json': fc.array(shopifyProduct, { maxLength: 4 }).map((products) => JSON.stringify({ products })),
  'woocommerce-json': fc.array(wooProduct, { maxLength: 4 }).map((list) => JSON.stringify(list)),
  'schema-org-json': LD_VALUE.map((value) =>
    JSON.stringify({ '@context': 'https://schema.org', '@graph': value }),
  ),
  'schema-org-html': LD_VALUE.map(
    (value) => `<!doctype html><script type="application/ld+json">${JSON.stringify(value)}</script>`,
  ),
  'curio-json': fc
    .array(fc.record({ id: WORD, title: WORD, price: fc.record({ amount: fc.double(), currency: WORD }) }), {
      maxLength: 3,
    })
    .map((products) =>
      JSON.stringify({ ...GOLDEN_CATALOG, products: [...GOLDEN_CATALOG.products, ...products] }),
    ),
};

describe.each(FORMATS)('%s', (format) => {
  it('never throws; what it keeps is without a fault, and every item is kept or has its line', () => {
    fc.assert(
      fc.property(SOURCES[format], (source) => {
        for (const result of [CATALOG_READERS[format](source, OPTIONS), readCatalog(source, OPTIONS)]) {
          if (!result.ok) {
            expect(result.error.message).not.toBe('');
            continue;
          }
          const { catalog, report } = result.value;
          expect(parseFaultlessCatalog(JSON.parse(JSON.stringify(catalog)))).toMatchObject({ ok: true });
          expect(countKept(format, catalog) + countItemLines(format, result.value.report.skipped)).toBe(
            report.read,
          );
          expect(listUnsafe(catalog)).toEqual([]);
          if (format !== 'curio-json') expect(listTexts(catalog)).not.toContain('<script');
          for (const line of [...report.skipped, ...report.repaired])
            expect(line.message).toContain(line.place);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never throws for bytes of any kind, and for its own cut anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(CATALOG_READERS[format](bytes, OPTIONS).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(SOURCES[format], fc.double({ min: 0, max: 1, noNaN: true }), (source, share) => {
        const bytes = new TextEncoder().encode(source);
        const cut = CATALOG_READERS[format](bytes.subarray(0, Math.floor(bytes.length * share)), OPTIONS);
        if (!cut.ok) expect(cut.error.message).toMatch(/[.!]$/u);
      }),
    );
  });

  it('refuses what is larger than can be read at once, before it reads it', () => {
    const source = { length: MAX_SOURCE_BYTES + 1 } as unknown as Uint8Array;
    expect(CATALOG_READERS[format](source, OPTIONS)).toMatchObject({
      ok: false,
      error: { code: 'feed-too-large' },
    });
    expect(readCatalog(source, OPTIONS)).toMatchObject({ ok: false, error: { code: 'feed-too-large' } });
  });

  it.each(['', '\n', ' \n\t\n'])('refuses the empty file %j', (source) => {
    expect(CATALOG_READERS[format](source, OPTIONS).ok).toBe(false);
    expect(readCatalog(source, OPTIONS)).toMatchObject({ error: { code: 'feed-unreadable' } });
  });
});

/** A feed counts offers, which become variants; all others count products, clips and rooms. */
function countKept(format: CatalogFormat, { products, videos, lives }: Catalog): number {
  if (format.startsWith('google')) return products.flatMap(({ variants }) => variants).length;
  return format.startsWith('schema') || format === 'curio-json'
    ? products.length + videos.length + lives.length
    : products.length;
}

/** A moment or a planned product that names nothing has a line too, and its clip or room stays. */
function countItemLines(format: CatalogFormat, lines: readonly { readonly place: string }[]): number {
  return format === 'curio-json'
    ? lines.filter(({ place }) => !/\.(?:moments|productIds|pinnedProductId)/u.test(place)).length
    : lines.length;
}

/** What a shopper reads. Ids are no words: they are keys, whatever they look like. */
function listTexts(catalog: Catalog): string {
  const { products, videos, lives } = addPictureClips(catalog);
  const words = products.map(({ title, description, brand, category, options }) => [
    title,
    description,
    brand,
    category,
    options.filter(({ name }) => name !== 'Variant'),
  ]);
  return JSON.stringify([...words, ...[...videos, ...lives].map(({ title }) => title)]);
}

function listUnsafe(catalog: Catalog): readonly string[] {
  const urls = JSON.stringify(catalog).match(/"url":"[^"]*"/gu) ?? [];
  return urls.filter((url) => /"(?:javascript|data:text|vbscript|file):/iu.test(url));
}
