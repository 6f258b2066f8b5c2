import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFaultlessCatalog } from '../schemas/catalog-schema.ts';
import {
  createCatalog,
  createCreator,
  createLive,
  createProduct,
  createShop,
  createVideo,
} from '../testing/build-catalog.ts';
import { GOLDEN_CATALOG } from '../testing/golden-catalog.ts';
import { parseCatalog, type ParsedCatalog } from './parse-catalog.ts';

describe('parseCatalog', () => {
  it('takes the golden catalogue whole, as value and as text, and changes nothing', () => {
    const report = { read: 12, skipped: [], repaired: [] };
    expect(parseCatalog(GOLDEN_CATALOG)).toEqual({ ok: true, value: { catalog: GOLDEN_CATALOG, report } });
    expect(parse(JSON.stringify(GOLDEN_CATALOG)).catalog).toEqual(GOLDEN_CATALOG);
  });

  it.each([
    ['<html>', 'catalog-not-json', undefined],
    ['{"schemaVersion":1,', 'catalog-not-json', undefined],
    [undefined, 'catalog-not-json', undefined],
    ['[]', 'catalog-invalid', undefined],
    ['null', 'catalog-invalid', undefined],
    [{}, 'catalog-invalid', 'schemaVersion'],
    [{ ...createCatalog(), schemaVersion: 2 }, 'catalog-newer-version', 'schemaVersion'],
    [{ ...createCatalog(), schemaVersion: 0 }, 'catalog-invalid', 'schemaVersion'],
    [{ ...createCatalog(), products: {} }, 'catalog-invalid', 'products'],
    [{ ...createCatalog(), lives: undefined }, 'catalog-invalid', 'lives'],
    [{ ...createCatalog(), currency: 'euro' }, 'catalog-invalid', 'currency'],
    [createCatalog({ products: [], videos: [] }), 'catalog-empty', undefined],
    [createCatalog({ shops: [] }), 'catalog-empty', 'products[0].shopId'],
  ])('refuses %j as %s at %s', (input, code, place) => {
    const result = parseCatalog(input);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.place).toBe(place);
  });

  it('leaves bad items out and lists each with place, id and the value seen', () => {
    const bad = { ...createProduct({ id: 'no-price' }), price: undefined };
    const lost = { ...createProduct({ id: 'lost-pictures' }), pictures: undefined };
    const { catalog, report } = parse({
      ...createCatalog(),
      products: [createProduct(), bad, 'soup', createProduct({ id: 'no-picture', pictures: [] }), lost],
      videos: [createVideo(), createVideo({ id: 'no-file', sources: [] })],
      lives: [createLive({ sources: [] }), createLive({ id: 'live-2', state: 'coming', sources: [] })],
    });
    expect(catalog.products.map((item) => item.id)).toEqual(['product-1', 'no-picture']);
    expect(catalog.videos.map((item) => item.id)).toEqual(['video-1']);
    expect(catalog.lives.map((item) => item.id)).toEqual(['live-2']);
    expect(report.read).toBe(9);
    expect(report.skipped).toEqual([
      line('products[1].price', 'no-price', 'does not fit: nothing.'),
      line('products[2]', '', 'does not fit: "soup".'),
      line('products[4].pictures', 'lost-pictures', 'does not fit: nothing.'),
      line('videos[1].sources', 'no-file', 'does not fit: [].'),
      line('lives[0].sources', 'live-1', 'does not fit: [].'),
    ]);
  });

  it('takes an id once among products, clips and rooms, and apart from shops and creators', () => {
    const { catalog, report } = parse(
      createCatalog({
        shops: [createShop({ id: 'product-1' }), createShop()],
        creators: [createCreator({ id: 'product-1' })],
        videos: [createVideo({ id: 'product-1' })],
        lives: [createLive(), createLive()],
      }),
    );
    expect(catalog.products).toHaveLength(1);
    expect(report.skipped).toEqual([
      line('videos[0].id', 'product-1', 'is taken already.'),
      line('lives[1].id', 'live-1', 'is taken already.'),
    ]);
  });

  it('leaves out what names a shop, creator or campaign that is not there, in chains too', () => {
    const { catalog, report } = parse(
      createCatalog({
        shops: [createShop(), createShop({ id: 'shop-2', creatorId: 'nobody' })],
        creators: [createCreator({ shopId: 'shop-2' })],
        videos: [createVideo(), createVideo({ id: 'video-2', creatorId: 'creator-1' })],
        lives: [createLive({ campaignId: 'none' })],
      }),
    );
    expect(catalog.shops.map((shop) => shop.id)).toEqual(['shop-1']);
    expect(catalog.videos.map((video) => video.id)).toEqual(['video-1']);
    expect(report.skipped.map((entry) => entry.place).toSorted()).toEqual([
      'creators[0].shopId',
      'lives[0].campaignId',
      'shops[1].creatorId',
      'videos[1].creatorId',
    ]);
  });

  it('keeps a clip and a room whose product is gone, without the product', () => {
    const gone = [{ id: 'm', productId: 'gone', startMs: 0, endMs: 1 }];
    const { catalog, report } = parse(
      createCatalog({
        videos: [createVideo({ moments: gone })],
        lives: [createLive({ productIds: ['gone', 'product-1'], pinnedProductId: 'gone' })],
      }),
    );
    expect(catalog.videos[0]?.moments).toEqual([]);
    expect(catalog.lives[0]).toMatchObject({ productIds: ['product-1'] });
    expect(catalog.lives[0]).not.toHaveProperty('pinnedProductId');
    expect(report.skipped.map((entry) => entry.place)).toEqual([
      'videos[0].moments[0]',
      'lives[0].productIds[0]',
      'lives[0].pinnedProductId',
    ]);
  });

  it('leaves out a price in a second currency', () => {
    const foreign = createProduct({ id: 'foreign', price: { amount: 100, currency: 'USD' } });
    const { report } = parse(createCatalog({ products: [createProduct(), foreign] }));
    expect(report.skipped).toEqual([line('products[1].price.currency', 'foreign', 'does not fit: "USD".')]);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '',
  ])('leaves out an item with the address %j', (url) => {
    const { report } = parse(
      createCatalog({ products: [createProduct(), createProduct({ id: 'evil', url })] }),
    );
    expect(report.skipped[0]?.place).toBe('products[1].url');
  });

  it.each([
    'https://a.example/x',
    '/x:y',
    'x.html',
    './a',
    '?a:b',
    '#a:b',
    '//cdn.example/x',
    'data:image/png;base64,AA==',
  ])('takes the address %j', (url) => {
    expect(parse(createCatalog({ products: [createProduct({ url })] })).report.skipped).toEqual([]);
  });

  it('gives the same verdict as the schema, whatever is broken', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const broken: unknown = JSON.parse(JSON.stringify(GOLDEN_CATALOG));
        for (const change of mutations) mutate(broken, change);
        const guard = parseCatalog(broken);
        const isFaultless = guard.ok && guard.value.report.skipped.length === 0;
        expect(isFaultless).toBe(parseFaultlessCatalog(broken).ok);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a catalogue without a fault, whatever was broken', () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 8 }), (mutations) => {
        const broken: unknown = JSON.parse(JSON.stringify(GOLDEN_CATALOG));
        for (const change of mutations) mutate(broken, change);
        const result = parseCatalog(broken);
        if (result.ok) expect(parseFaultlessCatalog(result.value.catalog)).toMatchObject({ ok: true });
      }),
      { numRuns: 1_000 },
    );
  });
});

interface Mutation {
  /** Which of all places of the tree, counted modulo their number. */
  readonly place: number;
  /** What it becomes; `undefined` takes it out. */
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(100_000),
  value: fc.oneof(
    fc.constantFrom<unknown>(undefined, null, '', 0, -1, 0.5, 2, 1e300, [], {}, true, 'x'.repeat(300)),
    fc.constantFrom<unknown>(
      'kettle-gooseneck',
      'mara',
      'hearth-and-field',
      'USD',
      'EUR',
      'javascript:x',
      'file',
      'over',
    ),
    fc.jsonValue({ maxDepth: 1 }),
  ),
});

function mutate(root: unknown, { place, value }: Mutation): void {
  const places = listPlaces(root);
  const [holder, key] = places[place % places.length] ?? [];
  if (holder === undefined || key === undefined) return;
  if (value !== undefined) holder[key] = structuredClone(value);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function listPlaces(value: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  // Arrays are written through their indices, as objects are through their keys.
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...listPlaces(holder[key])]);
}

function parse(input: unknown): ParsedCatalog {
  const result = parseCatalog(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function line(place: string, id: string, fault: string): unknown {
  return { place, id, code: 'item-invalid', message: `${place} ${fault}` };
}
