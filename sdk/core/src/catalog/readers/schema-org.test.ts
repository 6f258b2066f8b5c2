import { describe, expect, it } from 'vitest';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { addPictureClips } from '../picture-clips.ts';
import { readSchemaOrgHtml } from './schema-org-html.ts';
import { readSchemaOrg } from './schema-org.ts';

const NOW_MS = Date.UTC(2026, 5, 15, 12);
const OPTIONS = { baseUrl: 'https://shop.example/page/', nowMs: NOW_MS };

describe('a graph whose objects name each other', () => {
  const { catalog, report } = read({
    '@graph': [
      { '@type': 'WebPage', '@id': '#page', mainEntity: { '@id': '#shirt' } },
      { '@type': 'Brand', '@id': '#mill', name: 'Mill' },
      { '@type': 'ImageObject', '@id': '#image', url: '/shirt.jpg', width: '1200 px', height: 800 },
      {
        '@type': 'ProductGroup',
        '@id': '#shirt',
        name: 'Shirt',
        productGroupID: 'shirt',
        brand: { '@id': '#mill' },
        image: { '@id': '#image' },
        countryOfOrigin: 'IT',
        releaseDate: '2026-06-01',
        hasVariant: [{ '@id': '#s' }],
      },
      { '@type': 'Product', '@id': '#s', sku: 's', size: 'S', offers: { '@id': '#offer' } },
      {
        '@type': 'Product',
        '@id': '#m',
        sku: 'm',
        size: 'M',
        gtin13: '4006381333931',
        isVariantOf: { '@id': '#shirt' },
        offers: { '@type': 'Offer', price: 30, priceCurrency: 'EUR' },
      },
      {
        '@type': 'Offer',
        '@id': '#offer',
        price: '25',
        priceCurrency: 'EUR',
        availability: 'schema:OutOfStock',
      },
      {
        '@type': 'Product',
        name: 'Cap',
        sku: 'cap',
        offers: { '@type': 'Offer', price: '9', priceCurrency: 'USD' },
      },
    ],
  });

  it('makes one product of a group and the forms that it names or that name it', () => {
    expect(catalog.products).toMatchObject([
      {
        id: 'shirt',
        brand: 'Mill',
        price: { amount: 3000, currency: 'EUR' },
        options: [{ name: 'Size', values: ['S', 'M'] }],
        pictures: [{ url: 'https://shop.example/shirt.jpg', widthPx: 1200, heightPx: 800, alt: 'Shirt' }],
        variants: [
          { id: 's', availability: 'out-of-stock' },
          { id: 'm', gtin: '4006381333931' },
        ],
        provenance: { kind: 'base', place: 'Italy', country: 'IT' },
        launchedAtMs: Date.UTC(2026, 5, 1),
      },
    ]);
  });

  it('tells where each that is left out stood', () => {
    expect(report.read).toBe(2);
    expect(report.skipped.map(({ message }) => message)).toEqual([
      'script 1, @graph[7]: cap (Cap) has no price in EUR.',
    ]);
  });
});

describe('clips', () => {
  const mug = { '@type': 'Product', '@id': '#mug', name: 'Mug', sku: 'mug', offers: offer('9') };
  const pot = { '@type': 'Product', '@id': '#pot', name: 'Pot', sku: 'pot', offers: offer('19') };

  it('of a product show it over their whole length, with poster and captions', () => {
    const video = {
      '@type': 'VideoObject',
      name: 'Pouring',
      contentUrl: '/pour.mp4',
      thumbnailUrl: ['/pour.jpg'],
      duration: 'PT1M33S',
      uploadDate: '2026-05-01',
      caption: { '@type': 'MediaObject', contentUrl: '/pour.vtt', inLanguage: 'de', name: 'Deutsch' },
    };
    const { catalog } = read({ ...mug, subjectOf: video });
    expect(catalog.videos).toEqual([
      {
        id: 'https://shop.example/pour.mp4',
        format: 'file',
        title: 'Pouring',
        sources: [{ url: 'https://shop.example/pour.mp4', type: 'video/mp4' }],
        pictures: [],
        poster: { url: 'https://shop.example/pour.jpg' },
        captions: [{ url: 'https://shop.example/pour.vtt', language: 'de', label: 'Deutsch' }],
        durationMs: 93_000,
        moments: [
          { id: 'https://shop.example/pour.mp4-moment-1', productId: 'mug', startMs: 0, endMs: 93_000 },
        ],
        shopId: 'shop',
        source: 'field',
        publishedAtMs: Date.UTC(2026, 4, 1),
      },
    ]);
    expect(addPictureClips(catalog).videos).toHaveLength(1);
  });

  it('have moments by their parts, each of which may be about another product', () => {
    const parts = [
      { '@type': 'Clip', name: 'The mug', startOffset: 0, about: { '@id': '#mug' } },
      {
        '@type': 'Clip',
        name: 'The pot',
        startOffset: '30',
        endOffset: 45.5,
        mentions: { '@type': 'Product', sku: 'pot' },
      },
      { '@type': 'Clip', name: 'After the end', startOffset: 500, about: { '@id': '#mug' } },
      { '@type': 'Clip', name: 'Nothing', startOffset: 'soon' },
    ];
    const video = {
      '@type': 'VideoObject',
      name: 'Both',
      contentUrl: '/both.webm',
      duration: 'PT60S',
      hasPart: parts,
    };
    const [clip] = read([mug, pot, video]).catalog.videos;
    expect(clip?.moments.map(({ productId, startMs, endMs }) => [productId, startMs, endMs])).toEqual([
      ['mug', 0, 30_000],
      ['pot', 30_000, 45_500],
    ]);
  });

  it('without a file, a name or a product of the page are told, or stand alone', () => {
    const { catalog, report } = read([
      mug,
      pot,
      { '@type': 'VideoObject', name: 'Elsewhere', contentUrl: 'https://www.youtube.com/watch?v=1' },
      { '@type': 'VideoObject', contentUrl: '/nameless.mp4' },
      {
        '@type': 'VideoObject',
        name: 'Alone',
        contentUrl: '/stream',
        encodingFormat: 'application/x-mpegURL',
      },
    ]);
    expect(catalog.videos).toMatchObject([{ title: 'Alone', moments: [], durationMs: 0 }]);
    expect(report.skipped.map(({ place }) => place)).toEqual(['script 1[2]', 'script 1[3]']);
  });
});

describe('broadcasts', () => {
  const mug = { '@type': 'Product', name: 'Mug', sku: 'mug', offers: offer('9') };
  const room = (startDate: string, endDate?: string, contentUrl?: string): unknown => ({
    '@type': 'VideoObject',
    name: 'Kiln live',
    ...(contentUrl === undefined ? {} : { contentUrl }),
    publication: { '@type': 'BroadcastEvent', isLiveBroadcast: true, startDate, endDate },
  });

  it.each([
    ['coming', room('2026-06-16T18:00Z')],
    ['on-air', room('2026-06-15T11:00Z', '2026-06-15T13:00Z', '/live.m3u8')],
    ['on-air', room('2026-06-15T11:00Z', undefined, '/live.m3u8')],
    ['over', room('2026-06-10T11:00Z', '2026-06-10T13:00Z', '/replay.mp4')],
    ['over', room('2026-06-10T11:00Z', undefined, '/replay.mp4')],
  ])('are a room that is %s', (state, video) => {
    const { catalog, report } = read([mug, video]);
    expect(catalog.lives).toMatchObject([{ state, title: 'Kiln live', productIds: ['mug'] }]);
    expect(catalog.videos).toEqual([]);
    expect(report.read).toBe(2);
  });

  it('stand alone as well', () => {
    const event = {
      '@type': 'BroadcastEvent',
      startDate: '2026-06-16T18:00+02:00',
      broadcastOfEvent: { '@type': 'Event', name: 'Opening the kiln' },
    };
    expect(read(event).catalog.lives).toMatchObject([
      { title: 'Opening the kiln', startsAtMs: Date.UTC(2026, 5, 16, 16), sources: [], productIds: [] },
    ]);
  });

  it.each([
    [room('2026-06-15T11:00Z'), NOW_MS, 'is a broadcast that is on air, and names no file or stream.'],
    [room('2026-06-10T11:00Z'), NOW_MS, 'is a broadcast that is over, and names no file or stream.'],
    [room('tonight'), NOW_MS, 'has no startDate like 2026-05-01T18:00:00Z.'],
    [room('2026-06-16T18:00Z'), undefined, 'is a broadcast, and whether it is on air is not known here.'],
  ])('are left out and told: %#', (video, nowMs, fault) => {
    const result = readSchemaOrg([JSON.stringify([mug, video])], {
      baseUrl: OPTIONS.baseUrl,
      ...(nowMs === undefined ? {} : { nowMs }),
    });
    expect(result.ok && result.value.report.skipped[0]?.message).toMatch(
      new RegExp(`${fault.replace('.', '\\.')}$`, 'u'),
    );
  });
});

describe('prices', () => {
  it.each([
    [
      'a sale within its days',
      [part(20, 'ListPrice'), { ...part(15, 'SalePrice'), validThrough: '2026-07-01' }],
      [1500, 2000],
    ],
    [
      'no sale after its days',
      [part(20), { ...part(15, 'SalePrice'), validThrough: '2026-06-01' }],
      [2000, undefined],
    ],
    ["a club's price", [{ ...part(5), validForMemberTier: { '@id': '#gold' } }, part(20)], [2000, undefined]],
    ['a struck price below', [part(20), part(15, 'StrikethroughPrice')], [2000, undefined]],
  ] as const)('%s', (_, priceSpecification, expected) => {
    const [product] = read({
      '@type': 'Product',
      name: 'Mug',
      sku: 'mug',
      offers: { '@type': 'Offer', priceSpecification },
    }).catalog.products;
    expect([product?.price.amount, product?.priorPrice?.price.amount]).toEqual(expected);
  });

  it('reads an offer that names its product, and one without a currency where it is told', () => {
    const offered = {
      '@type': 'Offer',
      price: '5',
      priceCurrency: 'EUR',
      itemOffered: { '@type': 'Product', name: 'Mug' },
    };
    const { catalog, report } = read({ '@type': 'OfferCatalog', itemListElement: [offered] });
    expect(catalog.products).toMatchObject([{ id: 'mug', price: { amount: 500 } }]);
    expect(report.repaired[0]?.message).toContain('its name stands as its id');
    const bare = { '@type': 'Product', name: 'Mug', offers: { '@type': 'Offer', price: '5' } };
    expect(readSchemaOrg([JSON.stringify(bare)], OPTIONS)).toMatchObject({
      error: { code: 'catalog-empty' },
    });
    expect(readSchemaOrg([JSON.stringify(bare)], { ...OPTIONS, currency: 'CHF' })).toMatchObject({
      value: { catalog: { currency: 'CHF' } },
    });
  });
});

describe('readSchemaOrgHtml', () => {
  const ld = JSON.stringify({
    '@type': 'Product',
    name: 'Käse',
    sku: 'k',
    image: 'k.jpg',
    offers: offer('5'),
  });
  const page = `<!doctype html><html><head><meta charset="iso-8859-1"><link rel="canonical" href="https://shop.example/k/">
<script type="application/ld+json">${ld}</script><script>var a = 1;</script></head></html>`;

  it('reads the scripts of a page in its own encoding, and addresses from where it says it is', () => {
    const result = readSchemaOrgHtml(Buffer.from(page, 'latin1'), { nowMs: NOW_MS });
    expect(result).toMatchObject({
      value: {
        catalog: { products: [{ title: 'Käse', pictures: [{ url: 'https://shop.example/k/k.jpg' }] }] },
      },
    });
  });

  it('says of a page without them what is missing', () => {
    expect(readSchemaOrgHtml('<html><title>Shop</title></html>', { nowMs: NOW_MS })).toMatchObject({
      error: { code: 'feed-unreadable', message: expect.stringContaining('without schema.org data') },
    });
  });
});

function part(price: number, priceType?: string): Record<string, unknown> {
  return {
    '@type': 'UnitPriceSpecification',
    price,
    priceCurrency: 'EUR',
    ...(priceType === undefined ? {} : { priceType }),
  };
}

function offer(price: string): Record<string, unknown> {
  return { '@type': 'Offer', price, priceCurrency: 'EUR' };
}

function read(value: unknown): ParsedCatalog {
  const result = readSchemaOrg([JSON.stringify(value)], OPTIONS);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
