import { describe, expect, it } from 'vitest';
import { GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../../testing/golden-catalog.ts';
import { CATALOG_READERS, readCatalog, type CatalogFormat } from './read-catalog.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS };
const MUG = '"@type":"Product","name":"Mug","offers":{"@type":"Offer","price":3,"priceCurrency":"EUR"}';

describe('readCatalog', () => {
  it('tells a catalogue of ours by its first character, with or without byte order mark', () => {
    const json = JSON.stringify(GOLDEN_CATALOG);
    for (const source of [
      json,
      `\n ${json}`,
      Buffer.from(`\uFEFF${json}`),
      Buffer.from(`\uFEFF${json}`, 'utf16le'),
    ]) {
      expect(readCatalog(source, OPTIONS)).toMatchObject({ ok: true, value: { catalog: GOLDEN_CATALOG } });
    }
  });

  it('tells a feed by its first character', () => {
    const xml =
      '<rss><channel><item><id>a</id><title>Mug</title><price>3 EUR</price><image_link>https://shop.example/a.jpg</image_link></item></channel></rss>';
    expect(readCatalog(xml, OPTIONS)).toMatchObject({ ok: true, value: { report: { read: 1 } } });
  });

  it.each<readonly [CatalogFormat, string]>([
    [
      'google-merchant-xml',
      '<?xml version="1.0"?><feed><entry><id>a</id><title>Mug</title><price>3 EUR</price></entry></feed>',
    ],
    ['google-merchant-tsv', 'ID\tTitle\tPrice\na\tMug\t3 EUR'],
    ['google-merchant-tsv', 'g:id,g:title,g:price\na,Mug,3 EUR'],
    ['shopify-csv', 'Handle,Title,Variant Price\na,Mug,3'],
    ['shopify-csv', 'Title;URL handle;Price\nMug;a;3'],
    ['woocommerce-csv', 'ID,Type,Name,Regular price\n1,simple,Mug,3'],
    ['shopify-json', '{"products":[{"id":1,"title":"Mug","variants":[{"id":2,"price":"3.00"}]}]}'],
    [
      'shopify-json',
      '[{"products":[{"id":1,"title":"Mug","variants":[{"id":2,"price":"3.00"}]}]},{"products":[]}]',
    ],
    [
      'woocommerce-json',
      '[{"id":1,"name":"Mug","prices":{"price":"300","currency_code":"EUR","currency_minor_unit":2}}]',
    ],
    ['schema-org-json', `{"@context":"https://schema.org",${MUG}}`],
    ['schema-org-json', `[{${MUG}}]`],
    ['schema-org-html', `<!DOCTYPE html><script type="application/ld+json">{${MUG}}</script>`],
    ['curio-json', JSON.stringify(GOLDEN_CATALOG)],
  ])('tells %s by how it begins: %#', (format, text) => {
    const read = readCatalog(text, OPTIONS);
    expect(read).toEqual(CATALOG_READERS[format](text, OPTIONS));
    expect(read).toMatchObject({ ok: true });
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(readCatalog(Buffer.from(`\uFEFF${text}`, encoding), OPTIONS)).toEqual(read);
    }
    expect(readCatalog(Buffer.from(text, 'utf16le').swap16(), OPTIONS)).toEqual(read);
    expect(readCatalog(text.replaceAll('\n', '\r\n'), OPTIONS)).toEqual(read);
  });

  it.each([
    ['{"products": [', 'ends in its middle'],
    ['{"products": [}', 'a comma, a quote or a bracket'],
    ['{"a":1}\n{"a":2}', 'a value of JSON on each line'],
    ['{"schemaVersion":1,"items":"items.0.json","withdrawn":"withdrawn.json"}', 'name its file items.0.json'],
    ['PK\u0003\u0004', 'save it as CSV UTF-8'],
    ['Artikelnummer,Name\n1,Tasse', 'CSV in English, German'],
    [' ', 'The file is empty'],
  ])('says of %j what it is', (text, sentence) => {
    expect(readCatalog(text, OPTIONS)).toMatchObject({
      error: { message: expect.stringContaining(sentence) },
    });
  });

  it('takes bytes that are neither text nor declared for none, and a workbook for what it is', () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(readCatalog(picture, OPTIONS)).toMatchObject({ error: { code: 'feed-unreadable' } });
    const workbook = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0xff]);
    expect(readCatalog(workbook, OPTIONS)).toMatchObject({
      error: { message: expect.stringContaining('workbook') },
    });
  });

  it.each([
    ['id;title', 'feed-unreadable'],
    ['', 'feed-unreadable'],
    ['{"schemaVersion"', 'catalog-not-json'],
    ['{"schemaVersion": 2}', 'catalog-newer-version'],
  ] as const)('answers %j with %s', (source, code) => {
    expect(readCatalog(source, OPTIONS)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses bytes that are not text', () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe]);
    expect(readCatalog(bytes, OPTIONS)).toMatchObject({ error: { code: 'feed-unreadable' } });
    expect(CATALOG_READERS['curio-json'](bytes, OPTIONS)).toMatchObject({
      error: { code: 'feed-unreadable' },
    });
  });
});
