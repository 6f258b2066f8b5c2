import { describe, expect, it, test } from 'vitest';
import type { Result } from '../../errors.ts';
import type { Product } from '../catalog.ts';
import type { ParsedCatalog } from '../parse-catalog.ts';
import { readCatalog } from './read-catalog.ts';
import type { ReaderErrorCode } from './read-source.ts';
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

/** Columns as real exports of these languages have them, in the order of `CELLS`. */
const LANGUAGES: Readonly<Record<string, string>> = {
  English:
    'ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Date sale price starts,Date sale price ends,In stock?,Stock,Sale price,Regular price,Categories,Images,Parent,External URL,Position,Attribute 1 name,Attribute 1 value(s),Meta: video_link,Weight (kg)',
  German:
    'ID,Typ,Artikelnummer,Name,Veröffentlicht,Sichtbarkeit im Katalog,Kurzbeschreibung,"Datum, an dem Angebotspreis beginnt","Datum, an dem Angebotspreis endet",Vorrätig?,Lager,Angebotspreis,Regulärer Preis,Kategorien,Bilder,Übergeordnetes Produkt,Externe URL,Position,Attribut 1 Name,Attribut 1 Wert(e),Meta: video_link,Gewicht (kg)',
  French:
    'ID,Type,UGS,Nom,Publié,Visibilité dans le catalogue,Description courte,Date de début de promo,Date de fin de promo,En stock ?,Stock,Tarif promo,Tarif régulier,Catégories,Images,Parent,URL externe,Position,Nom de l’attribut 1,Valeur(s) de l’attribut 1 ,Meta: video_link,Poids (kg)',
  Spanish:
    'ID,Tipo,SKU,Nombre,Publicado,Visibilidad en el catálogo,Descripción corta,Día en que empieza el precio rebajado,Día en que termina el precio rebajado,¿Existencias?,Inventario,Precio rebajado,Precio normal,Categorías,Imágenes,Superior,URL externa,Posición,Nombre del atributo 1,Valor(es) del atributo 1,Meta: video_link,Peso (kg)',
  Italian:
    'ID,Tipo,COD,Nome,Pubblicato,Visibilità nel catalogo,Breve descrizione,Data di partenza del prezzo in saldo,Termine data del prezzo di vendita,In stock?,Magazzino,Prezzo in offerta,Prezzo di listino,Categorie,Immagine,Genitore,URL esterna,Posizione,Attributo 1 nome,Attributo 1 valuta(e),Meta: video_link,Peso (kg)',
  Dutch:
    'ID,Type,Artikelnummer,Naam,Gepubliceerd,Zichtbaarheid in catalogus,Korte omschrijving,Startdatum actieprijs,Einddatum actieprijs,Op voorraad?,Voorraad,Actieprijs,Reguliere prijs,Categorieën,Afbeeldingen,Hoofd,Externe URL,Positie,Naam eigenschap 1,Waarde eigenschap 1,Meta: video_link,Gewicht (kg)',
  'Brazilian Portuguese':
    'ID,Tipo,SKU,Nome,Publicado,Visibilidade no catálogo,Descrição curta,Data de preço promocional começa em,Data de preço promocional termina em,Em estoque?,Estoque,Preço promocional,Preço,Categorias,Imagens,Ascendente,URL externa,Posição,Nome do atributo 1,Valores do atributo 1,Metadado: video_link,Peso (kg)',
  'simplified Chinese':
    'ID,类型,SKU,名称,已发布,在列表页可见,简单描述,促销开始日期,促销截止日期,有货？,库存,促销价格,常规售价,分类,图片,父级,外部链接,位置,属性 1 名称,属性 1 值,元数据：video_link,重量(公斤)',
  Japanese:
    'ID,タイプ,SKU,名前,公開済み,カタログでの表示,簡単な説明,セール価格の開始日,セール価格の終了日,在庫の有無,在庫,セール価格,標準価格,カテゴリー,画像,親,外部 URL,位置,属性 1 の名前,属性 1 の値,メタ: video_link,重量 (kg)',
};

const CELLS = [
  '1,variable,shirt,Shirt,1,visible,Soft,,,1,,,,Clothing,https://cdn.example/a.jpg,,,0,Size,"S, M",https://cdn.example/a.mp4,1',
  '2,variation,shirt-s,Shirt - S,1,visible,,2026-06-01,2026-06-20,1,4,"20,50",25,,,shirt,,1,Size,S,,',
  '3,simple,hidden,Hidden,1,hidden,,,,1,,,9,,,,,0,,,,',
].join('\n');

describe('an export in another language', () => {
  test.each(Object.entries(LANGUAGES))('%s is read as an English one is', (_, header) => {
    const { catalog, report } = toValue(readCatalog(`${header}\n${CELLS}`, OPTIONS));
    const english = read(`${LANGUAGES['English']}\n${CELLS}`);
    expect({ catalog, report }).toEqual(english);
    expect(catalog).toMatchObject({
      products: [{ category: ['Clothing'], variants: [{ price: { amount: 2050 }, options: { Size: 'S' } }] }],
      videos: [{ id: 'video-of-1' }],
    });
    expect(report).toMatchObject({ skipped: [{ id: '3' }], repaired: [] });
  });

  test('columns that nobody knows are told, with those alone that hold something', () => {
    const { report } = read(
      'ID,Typ,Name,Regulärer Preis,Ist Dienstleistung?,Leer,Länge (cm)\n1,simple,Tasse,5,1,,3\n2,simple,Kanne,7,0,,3\n',
    );
    expect(report.repaired[0]?.message).toBe(
      'line 1: not read is the column "Ist Dienstleistung?": no column of WooCommerce is known by that name.',
    );
  });
});

describe('readWooCommerceCsv', () => {
  it.each([
    ['ID,Tür,Ad,Normal fiyat\n1,simple,Bardak,5', 'feed-unreadable', 'The first line has no column "type".'],
    ['Type,Name,Regular price\n', 'catalog-empty', 'There is no product in it.'],
  ])('refuses %j', (text, code, message) => {
    expect(readWooCommerceCsv(text, OPTIONS)).toMatchObject({ error: { code, message } });
  });
});

function read(text: string, nowMs: number = NOW_MS): ParsedCatalog {
  return toValue(readWooCommerceCsv(text, { ...OPTIONS, nowMs }));
}

function toValue(result: Result<ParsedCatalog, ReaderErrorCode>): ParsedCatalog {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
