import { describe, expect, it } from 'vitest';
import { GOLDEN_NOW_MS } from '../../testing/build-catalog.ts';
import type { Product } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { readShopifyCsv } from './shopify-csv.ts';

const OPTIONS = { nowMs: GOLDEN_NOW_MS, currency: 'EUR', baseUrl: 'https://shop.example/' };

const OLD = [
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Variant Image,Status,Origin (product.metafields.custom.provenance_place),Country (product.metafields.custom.provenance_country),Kind (product.metafields.custom.provenance_kind),Start (product.metafields.custom.launch_date),Clip (product.metafields.custom.video_link)',
  'mug,Mug <b>blue</b>,"<p>Thrown by hand,',
  'in two firings.</p><script>alert(1)</script>",Kiln,Home > Kitchen,"blue, clay",true,Size,Small,Colour,Blue,MUG-S,shopify,3,deny,18.00,24.00,4006381333931,https://cdn.example/mug.jpg,2,A blue mug,https://cdn.example/mug-s.jpg,active,Jingdezhen,CN,industrial-belt,2026-05-01,https://cdn.example/mug.mp4',
  'mug,,,,,,,,Large,,Blue,MUG-L,shopify,0,continue,22.00,,,https://cdn.example/mug-2.jpg,1,,,,,,,,',
  'mug,,,,,,,,Large,,Red,,shopify,0,deny,,,,,,,,,,,,,',
  'mug,,,,,,,,,,,,,,,,,,https://cdn.example/mug-3.jpg,3,,,,,,,,',
  'draft,Draft,,,,,true,Title,Default Title,,,,,,,5,,,,,,,draft,,,,,',
  'hidden,Hidden,,,,,FALSE,Title,Default Title,,,,,,,5,,,,,,,active,,,,,',
  'free,No price,,,,,true,Title,Default Title,,,,,,,,,,,,,,active,,,,,',
  'debt,Negative,,,,,true,Title,Default Title,,,,,,,-5,,,,,,,active,,,,,',
  ',Lost,,,,,true,Title,Default Title,,,,,,,5,,,,,,,active,,,,,',
  'plain,Plain,,,,first tag,true,Title,Default Title,,,,,7,,5,4,,javascript:alert(1),,,,active,,CHN,,soon,https://youtu.be/1',
].join('\r\n');

describe('a product export of Shopify', () => {
  const { catalog, report } = read(OLD);

  it('makes one product of the rows of a handle', () => {
    expect(find('mug')).toMatchObject({
      title: 'Mug blue',
      description: 'Thrown by hand, in two firings.',
      url: 'https://shop.example/products/mug',
      brand: 'Kiln',
      category: ['Home', 'Kitchen'],
      price: { amount: 1800, currency: 'EUR' },
      priorPrice: { price: { amount: 2400 }, basis: 'Compare-at price as the shop states it' },
      availability: 'in-stock',
      options: [
        { name: 'Size', values: ['Small', 'Large'] },
        { name: 'Colour', values: ['Blue'] },
      ],
      provenance: { kind: 'industrial-belt', place: 'Jingdezhen', country: 'CN' },
      launchedAtMs: Date.UTC(2026, 4, 1),
    });
    expect(find('mug').variants).toMatchObject([
      {
        id: 'mug/Small/Blue',
        sku: 'MUG-S',
        gtin: '4006381333931',
        stock: 3,
        picture: { url: 'https://cdn.example/mug-s.jpg' },
      },
      { id: 'mug/Large/Blue', availability: 'backorder', price: { amount: 2200 } },
    ]);
  });

  it('puts the pictures of all rows in the order of their positions', () => {
    expect(find('mug').pictures.map(({ url, alt }) => [url.slice(20), alt])).toEqual([
      ['mug-2.jpg', 'Mug blue'],
      ['mug.jpg', 'A blue mug'],
      ['mug-3.jpg', 'Mug blue'],
    ]);
  });

  it('makes a clip of a video that a metafield names', () => {
    expect(catalog.videos).toMatchObject([
      {
        id: 'video-of-mug',
        format: 'file',
        title: 'Mug blue',
        sources: [{ url: 'https://cdn.example/mug.mp4', type: 'video/mp4' }],
        durationMs: 0,
        moments: [{ productId: 'mug', startMs: 0 }],
      },
    ]);
  });

  it('tells line by line what it left out and what it mended', () => {
    expect(report.read).toBe(7);
    expect(report.skipped.map(({ message }) => message)).toEqual([
      'line 7: draft (Draft) is not for sale in the shop: its status is draft.',
      'line 8: hidden (Hidden) is not published in the shop.',
      'line 9: free (No price) has a variant in line 9 without a price; it was left out.',
      'line 10: debt (Negative) has a variant in line 10 with the price "-5", which is none; it was left out.',
      'line 11: an item has no handle, so it is not known to which product the line belongs.',
    ]);
    expect(report.repaired.map(({ message }) => message)).toEqual([
      'line 2: mug title: markup was taken out.',
      'line 2: mug has a variant in line 5 without a price; it was left out.',
      'line 12: plain video_link: "https://youtu.be/1" is no video file that a page can play (.mp4, .webm or .m3u8) and was left out.',
      'line 12: plain provenance: it has "CHN" as country, where a code of two letters such as CN is needed; it was left out.',
      'line 12: plain launch date: "soon" is no date like 2026-05-01 and was left out.',
      'line 12: plain has no picture that can be loaded, so its first letter stands there.',
    ]);
  });

  it('takes a tag where no type is told, no price before that is lower, and stock only where it is counted', () => {
    expect(find('plain')).toMatchObject({ category: ['first tag'], availability: 'in-stock', options: [] });
    expect(find('plain')).not.toHaveProperty('priorPrice');
    expect(find('plain').variants[0]).not.toHaveProperty('stock');
  });

  function find(id: string): Product {
    const product = catalog.products.find((entry) => entry.id === id);
    if (product === undefined) throw new Error(`${id} is not in the catalogue.`);
    return product;
  }
});

describe('readShopifyCsv', () => {
  it('knows the column names of since 2025', () => {
    const { catalog } = read(
      [
        'Title,URL handle,Description,Vendor,Product category,Type,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Variant image URL',
        'Mug,mug,By hand,Kiln,Home & Garden > Mugs,,TRUE,Active,MUG,,Size,Small,18.00,20,shopify,0,TRUE,https://cdn.example/mug.jpg,',
      ].join('\n'),
    );
    expect(catalog.products).toMatchObject([
      {
        id: 'mug',
        category: ['Home & Garden', 'Mugs'],
        availability: 'backorder',
        priorPrice: { price: { amount: 2000 } },
        pictures: [{ url: 'https://cdn.example/mug.jpg' }],
        variants: [{ id: 'mug/Small', sku: 'MUG' }],
      },
    ]);
  });

  it('tells of columns that are of markets, of prices by weight, and of none that it knows', () => {
    const { report } = read(
      'Handle,Title,Variant Price,Cost per item,Included / Europe,Price / Europe,Compare At Price / Europe,Unit Price Total Measure,Fabric (product.metafields.custom.fabric),My note,Gift Card\n' +
        'mug,Mug,5,2,true,6,,250,cotton,fragile,false\n',
    );
    expect(report.repaired.slice(0, 3).map(({ message }) => message)).toEqual([
      'line 1: not read are the columns "Included / Europe", "Price / Europe": a market has that of its own, and a catalogue has the prices of the shop alone.',
      'line 1: not read is the column "Unit Price Total Measure": a catalogue has no price by weight or volume.',
      'line 1: not read is the column "My note": no column of Shopify is known by that name.',
    ]);
  });

  it('tells of two variants that are one', () => {
    const { catalog, report } = read('Handle,Title,Option1 Value,Variant Price\nmug,Mug,S,1\nmug,,S,2\n');
    expect(catalog.products[0]?.variants).toHaveLength(1);
    expect(report.repaired[0]?.message).toBe(
      'line 2: mug has the same options again in line 3, which was left out.',
    );
  });

  it('takes any word for the name of an option', () => {
    const { catalog } = read(
      'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\nmug,Mug,__proto__,S,constructor,,1\nmug,,,,,Blue,2\n',
    );
    expect(catalog.products[0]?.options).toEqual([
      { name: '__proto__', values: ['S'] },
      { name: 'constructor', values: ['Blue'] },
    ]);
  });

  it('reads what a spreadsheet divided by semicolons and wrote with commas', () => {
    const { catalog } = read('Handle;Title;Variant Price\nmug;Mug;"19,90"\n');
    expect(catalog.products[0]?.price).toEqual({ amount: 1990, currency: 'EUR' });
  });

  it('assumes dollars, and tells that', () => {
    const result = readShopifyCsv('Handle,Title,Variant Price\nmug,Mug,5\n', { nowMs: 0 });
    expect(result).toMatchObject({
      value: {
        catalog: { currency: 'USD' },
        report: { repaired: [{ id: '' }, { id: '' }, { id: 'mug' }] },
      },
    });
  });

  it.each([
    ['Handle,Title\nmug,Mug', 'EUR', 'feed-unreadable: The first line has no column "variant price".'],
    ['Handle,Title,Variant Price\n', 'EUR', 'catalog-empty: There is no product in it.'],
    ['Handle,Title,Variant Price\nmug,Mug,5', 'EURO', 'feed-unreadable: "EURO" is no currency.'],
    ['Handle,Title,Variant Price\nmug,Mug,5', 'ABC', 'feed-unreadable: "ABC" is no currency.'],
  ])('refuses %j in %s', (text, currency, failure) => {
    const result = readShopifyCsv(text, { ...OPTIONS, currency });
    expect(result.ok ? '' : `${result.error.code}: ${result.error.message}`).toBe(failure);
  });
});

function read(text: string): ParsedCatalog {
  const result = readShopifyCsv(text, OPTIONS);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
