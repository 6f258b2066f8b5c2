import { describe, expect, it } from 'vitest';
import type { Product } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { readWooCommerceCsv } from './woocommerce-csv.ts';

const NOW_MS = Date.UTC(2026, 5, 15, 12);
const OPTIONS = { nowMs: NOW_MS, currency: 'EUR', baseUrl: 'https://shop.example/' };

const EXPORT = [
  'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Visibility in catalog,Short description,Description,Date sale price starts,Date sale price ends,In stock?,Stock,Sale price,Regular price,Categories,Images,Parent,External URL,Position,Brands,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,Attribute 2 value(s),Meta: provenance_place,Meta: provenance_country,Meta: launch_date,Meta: video_link',
  String.raw`1,variable,shirt,,Shirt,1,visible,,"Soft\nand <b>warm</b>",,,1,,,,"Clothing > Shirts, Sale","https://cdn.example/a.jpg, https://cdn.example/b\,c.jpg",,,0,Mill,Size,"S, M",Colour,Red,Yunnan,CN,2026-06-01,https://cdn.example/shirt.webm`,
  '2,variation,shirt-m,,Shirt - M,1,visible,,,,,backorder,,,30,,https://cdn.example/m.jpg,shirt,,2,,Size,M,Colour,Red,,,,',
  '3,variation,shirt-s,4006381333931,Shirt - S,1,visible,,,2026-06-01 00:00:00,2026-06-15,1,4,20,25,,,id:1,,1,,Size,S,Colour,,,,,',
  '4,variation,shirt-x,,Shirt - X,0,visible,,,,,1,,,25,,,shirt,,3,,Size,X,,,,,,',
  '5,variation,shirt-y,,Shirt - Y,1,visible,,,,,1,,,,,,shirt,,4,,Size,Y,,,,,,',
  '6,simple,over,,Sale over,1,visible,,,,2026-06-14,0,0,5,"19,90",Uncategorized,,,,0,,,,,,,,,',
  '7,grouped,set,,Set,1,visible,,,,,1,,,,,,,,0,,,,,,,,,',
  '8,external,far,,Far,1,visible,,,,,1,,,9,,,,https://other.example/far,0,,,,,,,,,',
  '9,simple,draft,,Draft,-1,visible,,,,,1,,,9,,,,,0,,,,,,,,,',
  '10,simple,hide,,Hide,1,hidden,,,,,1,,,9,,,,,0,,,,,,,,,',
  '11,variation,lone,,Lone,1,visible,,,,,1,,,9,,,gone,,0,,,,,,,,,',
  '12,variable,bare,,Bare,1,visible,,,,,1,,,9,,,,,0,,,,,,,,,',
  '13,"simple, downloadable, virtual",album,,Album,1,visible,,,,,1,,,free,,,,,0,,,,,,,,,',
  '14,simple,odd,,Odd sale,1,visible,,,tomorrow,,1,,5,9,,,,,0,,,,,,,,,',
  '1,simple,twin,,Twin,1,visible,,,,,1,,,9,,,,,0,,,,,,,,,',
  ',simple,new,,Not imported yet,1,visible,,,,,1,,,9,,,,,0,,,,,,,,,',
].join('\n');

describe('a product export of WooCommerce', () => {
  const { catalog, report } = read(EXPORT);

  it('makes forms of the variations, in the order of the shop', () => {
    expect(find('1')).toMatchObject({
      title: 'Shirt',
      description: 'Soft and warm',
      url: 'https://shop.example/?post_type=product&p=1',
      brand: 'Mill',
      category: ['Clothing', 'Shirts'],
      pictures: [{ url: 'https://cdn.example/a.jpg' }, { url: 'https://cdn.example/b,c.jpg' }],
      price: { amount: 2000, currency: 'EUR' },
      provenance: { kind: 'base', place: 'Yunnan', country: 'CN' },
      launchedAtMs: Date.UTC(2026, 5, 1),
      variants: [
        {
          id: '3',
          options: { Size: 'S' },
          price: { amount: 2000 },
          priorPrice: { price: { amount: 2500 } },
          stock: 4,
          gtin: '4006381333931',
        },
        {
          id: '2',
          options: { Size: 'M', Colour: 'Red' },
          price: { amount: 3000 },
          availability: 'backorder',
          picture: { url: 'https://cdn.example/m.jpg' },
        },
      ],
    });
    expect(find('1').variants).toHaveLength(2);
    expect(catalog.videos).toMatchObject([
      { sources: [{ url: 'https://cdn.example/shirt.webm', type: 'video/webm' }] },
    ]);
  });

  it('holds a sale to the end of its last day', () => {
    expect(find('6')).toMatchObject({ price: { amount: 1990 }, availability: 'out-of-stock', category: [] });
    expect(find('6')).not.toHaveProperty('priorPrice');
    const before = read(EXPORT, Date.UTC(2026, 5, 14, 23)).catalog.products.find(({ id }) => id === '6');
    expect(before).toMatchObject({ price: { amount: 500 }, priorPrice: { price: { amount: 1990 } } });
  });

  it('leads to the other shop for what is sold there, and takes the SKU where there is no number', () => {
    expect(find('8').url).toBe('https://other.example/far');
    expect(find('new')).not.toHaveProperty('url');
  });

  it('tells line by line what it left out and what it mended', () => {
    expect(report.read).toBe(12);
    expect(report.skipped.map(({ message }) => message)).toEqual([
      'line 8: 7 (Set) is a group of other products.',
      'line 10: 9 (Draft) is not published in the shop.',
      'line 11: 10 (Hide) is hidden in the catalogue of the shop.',
      'line 12: 11 (Lone) is a variation of "gone", and no product in the file is that.',
      'line 13: 12 (Bare) has no variation in the file, and so no price.',
      'line 14: 13 (Album) has the price "free", which is none.',
      'line 16: 1 (Twin) has the id of line 2 again.',
    ]);
    expect(report.repaired.map(({ message }) => message)).toEqual([
      'line 2: 1 has a variation in line 5 that is switched off; it was left out.',
      'line 2: 1 has a variation in line 6 that has no price; it was left out.',
      'line 2: 1 provenance: its kind is not told, and base stands there; brand, industrial-belt and farm are the others.',
      ...[7, 9].map((line) => expect.stringMatching(new RegExp(`^line ${line}: .* has no picture`, 'u'))),
      'line 15: 14 has a sale in line 15 from "tomorrow" to "", which are no dates; it was left out.',
      ...[15, 17].map((line) => expect.stringMatching(new RegExp(`^line ${line}: .* has no picture`, 'u'))),
    ]);
  });

  function find(id: string): Product {
    const product = catalog.products.find((entry) => entry.id === id);
    if (product === undefined) throw new Error(`${id} is not in the catalogue.`);
    return product;
  }
});

describe('readWooCommerceCsv', () => {
  it.each([
    [
      'ID,Typ,Name,Regulärer Preis\n1,simple,Tasse,5',
      'feed-unreadable',
      'The first line has no column "type".',
    ],
    ['Type,Name,Regular price\n', 'catalog-empty', 'There is no product in it.'],
  ])('refuses %j', (text, code, message) => {
    expect(readWooCommerceCsv(text, OPTIONS)).toMatchObject({ error: { code, message } });
  });
});

function read(text: string, nowMs: number = NOW_MS): ParsedCatalog {
  const result = readWooCommerceCsv(text, { ...OPTIONS, nowMs });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
