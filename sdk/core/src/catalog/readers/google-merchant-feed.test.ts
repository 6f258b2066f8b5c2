import { describe, expect, it } from 'vitest';
import { GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { parseTaxonomy } from './fields/feed-category.ts';
import { readGoogleMerchantTsv } from './google-merchant-tsv.ts';
import { readGoogleMerchantXml } from './google-merchant-xml.ts';
import type { ReaderOptions } from './read-source.ts';

const OPTIONS: ReaderOptions = { nowMs: GOLDEN_NOW_MS };

const COLUMNS =
  'id|title|description|link|image link|additional image link|video_link|price|Sale Price|sale price effective date|availability|availability date|google product category|product type|brand|gtin|mpn|item group id|color|size|material|pattern|provenance_kind|provenance_place|provenance_country|launch_date'.split(
    '|',
  );

const ROWS = [
  'mug-s|Mug, small|By hand|https://shop.example/mug|https://cdn.example/s.jpg|https://cdn.example/1.jpg, https://cdn.example/2.jpg|https://cdn.example/mug.mp4|18,00 EUR|EUR 15.00|2026-05-01T00:00+0200/2026-07-01|in_stock||672|Home > Kitchen|Kiln|4006381333931|K-1|mug|Blue|S|Clay|Plain|Farm|Anji|cn|',
  'mug-l|Mug, large|||https://cdn.example/l.jpg||https://cdn.example/mug.mp4|1.018,00 EUR|||Out of Stock|||||||mug|Blue|L|Clay|Dotted||||',
  'pot|Pot|||https://cdn.example/p.jpg||https://youtu.be/1|30 EUR|||preorder|2026-12-24T09:00Z|672|||4006381333932|||||Iron|||||',
  'bare|Bare price||||||12.50|||in stock|||||||||||||||',
  'odd|Odd currency||||||12.50 EVR|||in stock|||||||||||||||',
  'below|Below zero||||||-1.00 EUR|||in stock|||||||||||||||',
].map((row) => row.split('|'));

describe('one feed in two formats', () => {
  const tsv = read(readGoogleMerchantTsv(toTsv(COLUMNS, ROWS), OPTIONS));
  const xml = read(readGoogleMerchantXml(toXml(COLUMNS, ROWS), OPTIONS));

  it('gives the same products and the same report but for the lines', () => {
    expect(tsv.catalog.products).toEqual(xml.catalog.products);
    expect(tsv.catalog.videos).toEqual(xml.catalog.videos);
    const withoutLines = ({ report }: ParsedCatalog): unknown =>
      JSON.parse(JSON.stringify(report).replaceAll(/line \d+/gu, 'line'));
    expect(withoutLines(tsv)).toEqual(withoutLines(xml));
  });

  it('reads every field that a feed has', () => {
    expect(tsv.catalog.products).toMatchObject([
      {
        id: 'mug',
        title: 'Mug, small',
        url: 'https://shop.example/mug',
        brand: 'Kiln',
        category: ['Home', 'Kitchen'],
        price: { amount: 1500, currency: 'EUR' },
        priorPrice: { price: { amount: 1800 } },
        options: [
          { name: 'Color', values: ['Blue'] },
          { name: 'Size', values: ['S', 'L'] },
          { name: 'Pattern', values: ['Plain', 'Dotted'] },
        ],
        pictures: ['s', '1', '2', 'l'].map((name) => ({ url: `https://cdn.example/${name}.jpg` })),
        provenance: { kind: 'farm', place: 'Anji', country: 'CN' },
        variants: [
          { id: 'mug-s', gtin: '4006381333931', sku: 'K-1', availability: 'in-stock' },
          { id: 'mug-l', price: { amount: 101_800 }, availability: 'out-of-stock' },
        ],
      },
      {
        id: 'pot',
        options: [],
        category: [],
        availability: 'preorder',
        launchedAtMs: Date.UTC(2026, 11, 24, 9),
      },
    ]);
    // One file, named by both forms of one product, is one clip.
    expect(tsv.catalog.videos).toMatchObject([
      { id: 'video-of-mug', poster: { url: 'https://cdn.example/s.jpg' }, moments: [{ productId: 'mug' }] },
    ]);
  });

  it('tells what it left out and what it mended', () => {
    expect(tsv.report.read).toBe(6);
    expect(tsv.report.skipped.map(({ message }) => message)).toEqual([
      'line 5: bare has the price "12.50" without a currency; write it like 15.00 EUR.',
      'line 6: odd has the price "12.50 EVR", whose currency EVR is unknown.',
      'line 7: below has the price "-1.00 EUR", which is none.',
    ]);
    expect(tsv.report.repaired.map(({ message }) => message)).toEqual([
      'line 4: pot google_product_category: the path behind the number 672 is not known; add product_type.',
      'line 4: pot video_link: "https://youtu.be/1" is no video file that a page can play (.mp4, .webm or .m3u8) and was left out.',
      'line 4: pot gtin: "4006381333932" is no trade item number and was left out.',
    ]);
  });

  it("knows the path behind Google's number where its file is at hand, and a currency that is named", () => {
    const taxonomy = parseTaxonomy('# Version: 2021\n1 - Animals\n672 - Home & Garden > Kitchen > Mugs\n');
    const { catalog, report } = read(
      readGoogleMerchantTsv(toTsv(COLUMNS, ROWS), { ...OPTIONS, taxonomy, currency: 'EUR' }),
    );
    expect(catalog.products.map(({ id, category }) => [id, category])).toEqual([
      ['mug', ['Home', 'Kitchen']],
      ['pot', ['Home & Garden', 'Kitchen', 'Mugs']],
      ['bare', []],
    ]);
    expect(report.skipped).toHaveLength(2);
  });
});

describe('readGoogleMerchantTsv', () => {
  it('reads columns with prefixes, types and twice the same name', () => {
    const text =
      'g:id\tg:title\tg:price\tadditional_image_link\tadditional_image_link\tc:provenance_country(string)\n' +
      'a\tMug\t3 EUR\thttps://cdn.example/1.jpg\thttps://cdn.example/2.jpg\tIT\n';
    expect(read(readGoogleMerchantTsv(text, OPTIONS)).catalog.products[0]).toMatchObject({
      pictures: [{ url: 'https://cdn.example/1.jpg' }, { url: 'https://cdn.example/2.jpg' }],
      provenance: { kind: 'base', place: 'Italy', country: 'IT' },
    });
  });

  it('keeps tabs, quotes and line breaks of cells in quotes, and a quote that is an inch as it stands', () => {
    const text =
      'id\ttitle\tprice\na\t"Mug\t24 cm, ""blue""\nand white"\t3 EUR\nb\t"Open\t4 EUR\nc\tPot 5" wide\t5 EUR\n';
    const { catalog, report } = read(readGoogleMerchantTsv(text, OPTIONS));
    expect(catalog.products.map(({ title }) => title)).toEqual([
      'Mug 24 cm, "blue" and white',
      '"Open',
      'Pot 5" wide',
    ]);
    expect(report.skipped).toEqual([]);
    expect(report.read).toBe(3);
  });

  it.each([
    { encoding: 'utf16le', mark: '\uFEFF', note: null },
    { encoding: 'utf16le', mark: '', note: null },
    { encoding: 'utf8', mark: '\uFEFF', note: null },
    { encoding: 'latin1', mark: '', note: 'line 1: the file is not UTF-8 and was read as Windows-1252' },
  ] as const)('reads $encoding, with or without a byte order mark', ({ encoding, mark, note }) => {
    const bytes = Buffer.from(`${mark}id\ttitle\tprice\na\tKännchen\t3 EUR\n`, encoding);
    const { catalog, report } = read(readGoogleMerchantTsv(bytes, OPTIONS));
    expect(catalog.products[0]?.title).toBe('Kännchen');
    expect(report.repaired.find(({ id }) => id === '')?.message.startsWith(note ?? '-')).toBe(
      note === null ? undefined : true,
    );
  });

  it.each([
    ['id\ttitle\na\tMug', 'feed-unreadable', 'The first line has no column "price".'],
    ['id\ttitle\tprice\n', 'catalog-empty', 'The feed has no items.'],
  ])('refuses %j', (text, code, message) => {
    expect(readGoogleMerchantTsv(text, OPTIONS)).toMatchObject({ error: { code, message } });
  });
});

describe('namespaces and Atom', () => {
  it("reads Atom's address from its attribute, and Google's id before Atom's own", () => {
    const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://base.google.com/ns/1.0" xmlns:media="http://search.yahoo.com/mrss/">
<title>Kiln</title><link rel="self" href="https://shop.example/feed.xml"/><link href="https://shop.example/"/>
<entry><id>tag:shop.example,2026:1</id><media:title>No title</media:title><title type="html">Mug</title>
<link rel="alternate" href="https://shop.example/mug?a=1&amp;b=2"/><link rel="edit" href="https://shop.example/edit"/>
<x:id>mug</x:id><x:price>3 EUR</x:price><x:availability>in stock</x:availability><x:image_link>https://cdn.example/a.jpg</x:image_link></entry>
<entry/>
</feed>`;
    const { catalog, report } = read(readGoogleMerchantXml(atom, OPTIONS));
    expect(catalog.shops[0]).toMatchObject({ name: 'Kiln', url: 'https://shop.example/' });
    expect(catalog.products).toMatchObject([
      { id: 'mug', title: 'Mug', url: 'https://shop.example/mug?a=1&b=2' },
    ]);
    expect([report.read, report.skipped.length]).toEqual([2, 1]);
  });

  it('takes a page that is pasted into a description for no declaration of the feed', () => {
    const text =
      '<rss><channel><item><id>a</id><title>Mug</title><price>3 EUR</price><description><![CDATA[<!DOCTYPE html><p>By hand</p>]]></description></item></channel></rss>';
    expect(readGoogleMerchantXml(text, OPTIONS).ok).toBe(true);
  });

  it('takes markup without an end out in a moment, however often it begins', () => {
    const title = '<script><!--<style>'.repeat(20_000);
    const text = `<rss><channel><item><id>a</id><title><![CDATA[Mug ${title}]]></title><price>3 EUR</price></item></channel></rss>`;
    expect(read(readGoogleMerchantXml(text, OPTIONS)).catalog.products[0]?.title).toMatch(/^Mug/u);
  });
});

function toTsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((cells) => cells.join('\t')).join('\n');
}

function toXml(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const names = columns.map((column) => {
    const name = column.toLowerCase().replaceAll(' ', '_');
    return /^(?:provenance|launch)/u.test(name) ? `c:${name}` : `g:${name}`;
  });
  const items = rows.map((cells) => {
    const elements = cells.map((cell, at) => `<${names[at]}>${cell.replaceAll('>', '&gt;')}</${names[at]}>`);
    return `<item>${elements.join('')}</item>`;
  });
  return `<rss xmlns:g="http://base.google.com/ns/1.0" xmlns:c="http://base.google.com/cns/1.0"><channel>\n${items.join('\n')}</channel></rss>`;
}

function read(result: ReturnType<typeof readGoogleMerchantXml>): ParsedCatalog {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
