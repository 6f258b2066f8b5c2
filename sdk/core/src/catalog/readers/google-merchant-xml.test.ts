import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFaultlessCatalog } from '../../schemas/catalog-schema.ts';
import { createShop, GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import type { Product } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { readGoogleMerchantXml } from './google-merchant-xml.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS };
const HOSTILE = readFileSync(new URL('fixtures/hostile.xml', import.meta.url));

// Real feeds lie beside the repository, not in it.
const SHARED_FEED = new URL(
  '../../../../../../shared/data/catalogs/merchant-center-feed.xml',
  import.meta.url,
);
const hasSharedFeed = existsSync(SHARED_FEED);
if (!hasSharedFeed) {
  console.warn(
    'Not run: the real Merchant Center feed, as ../shared/data/catalogs is not beside the repository.',
  );
}

describe.runIf(hasSharedFeed)('a real Merchant Center feed', () => {
  it('becomes one product with its two variants, and every item has its line', () => {
    const { catalog, report } = read(readFileSync(SHARED_FEED));
    expect(report).toEqual({ read: 2, skipped: [], repaired: [] });
    expect(catalog.currency).toBe('USD');
    expect(catalog.shops[0]?.url).toBe('http://www.celebird.com');
    expect(catalog.products).toHaveLength(1);
    expect(catalog.products[0]).toMatchObject({
      id: 'dz1',
      brand: 'Diesel',
      category: ['accessories', 'watches'],
      price: { amount: 10_529, currency: 'USD' },
      availability: 'in-stock',
    });
    expect(catalog.products[0]?.variants.map((variant) => variant.gtin)).toContain('698615070527');
    expect(parseFaultlessCatalog(catalog).ok).toBe(true);
  });
});

describe('a feed with every fault at once', () => {
  const { catalog, report } = read(HOSTILE);

  it('keeps what can be shown and makes a catalogue without a fault of it', () => {
    expect(catalog.products.map((product) => product.id)).toEqual([
      'good',
      'script-picture',
      'script-link',
      'vase',
      'spoon',
    ]);
    expect(catalog.shops).toEqual([
      { id: 'shop', name: 'Corner & Kiln', url: 'https://shop.example/', guarantees: [] },
    ]);
    expect(parseFaultlessCatalog(JSON.parse(JSON.stringify(catalog)))).toMatchObject({ ok: true });
  });

  it('says of each item left out why, with its line', () => {
    expect(report.read).toBe(14);
    expect(report.skipped.map((line) => line.message)).toEqual([
      'line 22: no-price has no price.',
      'line 27: negative-price has the price "-4.00 EUR", which is none.',
      'line 33: good has the id of line 7 again.',
      'line 54: dollars has a price in USD, not in EUR.',
      'line 60: an item has no id.',
      'line 65: no-title has no title.',
      'line 70: member shares the id good with a group.',
    ]);
  });

  it('says what it mended', () => {
    expect(report.repaired.map((line) => line.message)).toEqual([
      'line 7: good title: markup was taken out.',
      'line 7: good image_link: an address that is no web address was left out.',
      'line 39: script-picture availability: it is not told; the item counts as out of stock.',
      'line 39: script-picture image_link: an address that is no web address was left out.',
      'line 39: script-picture has no picture that can be loaded, so its first letter stands there.',
      'line 45: script-link availability: "soon" is unknown; the item counts as out of stock.',
      'line 45: script-link link: "javascript:alert(4)" is no web address and was left out.',
      'line 45: script-link sale_price: "1,299.00 EUR" is not below the price and was left out.',
    ]);
  });

  it('reads texts without their markup and addresses without their entities', () => {
    expect(find('good')).toMatchObject({
      title: 'Mug blue & white',
      description: 'Thrown by hand.',
      url: 'https://shop.example/mug?a=1&b=2',
      category: ['Home', 'Kitchen'],
    });
    expect(find('good').pictures.map((picture) => picture.url)).toEqual([
      'https://shop.example/mug.jpg',
      'https://shop.example/mug-2.jpg',
    ]);
    expect(JSON.stringify(catalog)).not.toMatch(/javascript:|<script|<b>/u);
  });

  it('shows a sale only inside its period', () => {
    expect(find('good')).toMatchObject({
      price: { amount: 1_500 },
      priorPrice: { price: { amount: 1_800 }, basis: 'Regular price as the shop states it' },
    });
    const later = readGoogleMerchantXml(HOSTILE, { nowMs: Date.UTC(2026, 6, 1) });
    expect(later.ok && later.value.catalog.products[0]?.price.amount).toBe(1_800);
    expect(later.ok && later.value.catalog.products[0]?.priorPrice).toBeUndefined();
  });

  it('groups variants, speaks with the first and shows the cheapest in stock', () => {
    expect(find('vase')).toMatchObject({
      title: 'Vase',
      price: { amount: 5_000 },
      availability: 'in-stock',
      options: [{ name: 'Size', values: ['Small', 'Large'] }],
    });
    expect(find('spoon')).toMatchObject({
      price: { amount: 400 },
      options: [{ name: 'Variant', values: ['twin-a', 'twin-b'] }],
    });
  });

  function find(id: string): Product {
    const product = catalog.products.find((entry) => entry.id === id);
    if (product === undefined) throw new Error(`${id} is not in the catalogue.`);
    return product;
  }
});

describe('readGoogleMerchantXml', () => {
  it.each([
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf], 'utf8'],
    ['UTF-16 LE with a byte order mark', [0xff, 0xfe], 'utf16le'],
    ['UTF-16 LE without one', [], 'utf16le'],
  ] as const)('reads %s', (_, mark, encoding) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(feed(item('a', '茶壶')), encoding)]);
    expect(read(bytes).catalog.products[0]?.title).toBe('茶壶');
  });

  it('reads UTF-16 BE, and an encoding that the XML declares', () => {
    const big = Buffer.from(`\uFEFF${feed(item('a', '茶壶'))}`, 'utf16le').swap16();
    expect(read(big).catalog.products[0]?.title).toBe('茶壶');
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${feed(item('a', 'Kännchen'))}`,
      'latin1',
    );
    expect(read(latin).catalog.products[0]?.title).toBe('Kännchen');
  });

  it.each([
    ['a wrong byte', Buffer.from([...Buffer.from('<rss>'), 0xff]), 'line 1'],
    ['an unknown encoding', Buffer.from('<?xml version="1.0" encoding="klingon"?><rss/>'), 'line 1'],
    ['a cut file', feed(item('a', 'Mug')).slice(0, -20), 'line 10'],
    ['no XML', 'id,title\n1,Mug', 'line 1'],
    ['an empty file', '', 'line 1'],
    ['another XML', '<html><body/></html>', 'line 1'],
    ['a reserved name', '<rss><channel><__proto__>1</__proto__></channel></rss>', 'line 1'],
    ['tags without end', '<rss>'.repeat(2_000) + '</rss>'.repeat(2_000), 'line 1'],
  ])('refuses %s as feed-unreadable', (_, source, place) => {
    expect(readGoogleMerchantXml(source, OPTIONS)).toMatchObject({
      ok: false,
      error: { code: 'feed-unreadable', place },
    });
  });

  it('refuses an entity bomb before a single entity is expanded', () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>${feed(item('a', '&b;'))}`;
    expect(readGoogleMerchantXml(bomb, OPTIONS)).toMatchObject({
      ok: false,
      error: { code: 'feed-unreadable', place: 'line 2' },
    });
  });

  it('is catalog-empty without an item that can be shown, and says why', () => {
    expect(readGoogleMerchantXml(feed(''), OPTIONS)).toMatchObject({ error: { code: 'catalog-empty' } });
    expect(readGoogleMerchantXml(feed('<item><g:id>x</g:id></item>'), OPTIONS)).toMatchObject({
      error: { code: 'catalog-empty', place: 'line 5', message: 'line 5: x has no title.' },
    });
  });

  it('takes the shop it is given', () => {
    const result = readGoogleMerchantXml(feed(item('a', 'Mug')), {
      ...OPTIONS,
      shop: createShop({ id: 'mine' }),
    });
    expect(result.ok && result.value.catalog.products[0]?.shopId).toBe('mine');
  });

  it('never throws, and what it takes is without a fault, whatever an item says', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((value) => `<![CDATA[${value.replaceAll(']]>', '')}]]>`);
    const fields = fc.record({
      id: text,
      title: text,
      price: fc.oneof(text, fc.constant('3.50 EUR')),
      size: text,
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 5 }), (entries) => {
        const items = entries.map(
          ({ id, title, price, size }) =>
            `<item><g:id>${id}</g:id><title>${title}</title><g:price>${price}</g:price><g:size>${size}</g:size>` +
            '<g:image_link>https://shop.example/a.jpg</g:image_link></item>',
        );
        const result = readGoogleMerchantXml(feed(items.join('')), OPTIONS);
        if (!result.ok) return;
        expect(parseFaultlessCatalog(result.value.catalog)).toMatchObject({ ok: true });
        const { read: count, skipped } = result.value.report;
        const variants = result.value.catalog.products.flatMap((product) => product.variants);
        expect(variants.length + skipped.length).toBe(count);
      }),
    );
  });
});

function read(source: Uint8Array): ParsedCatalog {
  const result = readGoogleMerchantXml(source, OPTIONS);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function feed(items: string): string {
  return `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
<title>Test</title>
<link>https://shop.example/</link>
${items}
</channel>
</rss>`;
}

function item(id: string, title: string): string {
  return `<item>
<g:id>${id}</g:id><title>${title}</title>
<g:price>3.50 EUR</g:price>
<g:image_link>https://shop.example/a.jpg</g:image_link>
<g:availability>in stock</g:availability>
</item>`;
}
