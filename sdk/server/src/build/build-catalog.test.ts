import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  encodeCatalogue,
  decodeVectorsFile,
  listItems,
  parseCatalog,
  parseCatalogPointer,
  toFloat32Vector,
  toItemText,
  type Catalog,
  type CatalogPointer,
  type Result,
} from '@curio/core';
import { GOLDEN_CATALOG, GOLDEN_NOW_MS, createProduct, createVideo } from '@curio/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog, type BuildOptions, type BuildResult } from './build-catalog.ts';

const FEED = fileURLToPath(
  new URL('../../../../../shared/data/catalogs/merchant-center-feed.xml', import.meta.url),
);

let root = '';
let out = '';
let builds = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-build-'));
});
beforeEach(() => {
  builds += 1;
  out = join(root, `out-${builds}`);
});
afterAll(() => rm(root, { recursive: true }));

async function save(name: string, content: unknown): Promise<string> {
  const path = join(root, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function build(sources: readonly string[], options: Partial<BuildOptions> = {}): Promise<BuildResult> {
  return toValue(await buildCatalog({ sources, out, clock: { now: () => GOLDEN_NOW_MS }, ...options }));
}

async function buildFailure(
  sources: readonly string[],
  options: Partial<BuildOptions> = {},
): Promise<unknown> {
  const built = await buildCatalog({ sources, out, clock: { now: () => GOLDEN_NOW_MS }, ...options });
  return built.ok ? null : { code: built.error.code, place: built.error.place };
}

function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function readPointer(): Promise<CatalogPointer> {
  return toValue(parseCatalogPointer(await readFile(join(out, 'catalog.json'), 'utf8')));
}

async function readItems(): Promise<Catalog> {
  const text = await readFile(join(out, (await readPointer()).items), 'utf8');
  return toValue(parseCatalog(text)).catalog;
}

const PLANTED = createProduct({ id: 'planted', title: '全网最好的手冲壶，国家级工艺' });

describe('the golden catalogue', () => {
  test('comes out whole, with a vector for each item', async () => {
    const { pointer, report } = await build([await save('golden.json', GOLDEN_CATALOG)]);
    expect(await readPointer()).toEqual(pointer);
    expect(await readItems()).toEqual(GOLDEN_CATALOG);
    expect(pointer.builtAtMs).toBe(GOLDEN_NOW_MS);
    expect(report.items.products).toBe(GOLDEN_CATALOG.products.length);
    expect(report.sources).toEqual([
      { source: 'golden.json', read: listItems(GOLDEN_CATALOG).length, skipped: [], repaired: [] },
    ]);
    const file = toValue(decodeVectorsFile(new Uint8Array(await readFile(join(out, pointer.vectors ?? '')))));
    const texts = listItems(GOLDEN_CATALOG).map((item) => toItemText(GOLDEN_CATALOG, item));
    expect(file.count).toBe(texts.length);
    // Equal texts are fitted once.
    const distinct = [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
    const exact = encodeCatalogue(distinct);
    const last = texts.length - 1;
    const place = 64 * distinct.findIndex((text) => JSON.stringify(text) === JSON.stringify(texts[last]));
    const row = toFloat32Vector(file, last);
    // Half a step of int8 over a unit vector: 1 / 127 / 2.
    row.forEach((value, at) => expect(Math.abs(value - (exact[place + at] ?? 0))).toBeLessThan(0.004));
  });

  test('comes out the same each time, and the build before stays for those who hold its pointer', async () => {
    const source = await save('golden.json', GOLDEN_CATALOG);
    const first = await build([source]);
    const files = await readdir(out);
    const at = (ms: number): Partial<BuildOptions> => ({ clock: { now: () => GOLDEN_NOW_MS + ms } });
    const again = await build([source], at(1));
    expect(again).toMatchObject({ pointer: first.pointer, isChanged: false, work: { encoded: 0 } });
    expect(await readPointer()).toEqual(first.pointer);
    const forced = await build([source], { ...at(2), force: true });
    expect(forced.pointer).toEqual({ ...first.pointer, builtAtMs: GOLDEN_NOW_MS + 2 });
    // Pages confirm prices by a build of the last day.
    const halfADay = 43_200_000;
    expect((await build([source], at(halfADay))).pointer.builtAtMs).toBe(GOLDEN_NOW_MS + 2);
    const later = await build([source], at(halfADay + 2));
    expect(later).toMatchObject({ isChanged: false, pointer: { builtAtMs: GOLDEN_NOW_MS + halfADay + 2 } });
    expect(await readPointer()).toEqual(later.pointer);
    expect(await readdir(out)).toEqual(files);
    const changed = await save('changed.json', { ...GOLDEN_CATALOG, lives: [] });
    await build([changed]);
    expect(await readdir(out)).toEqual(expect.arrayContaining([first.pointer.items]));
    await build([await save('changed-again.json', { ...GOLDEN_CATALOG, videos: [], lives: [] })]);
    expect(await readdir(out)).not.toContain(first.pointer.items);
    expect((await readdir(out)).filter((name) => name.startsWith('items.'))).toHaveLength(2);
  });

  test('what was taken down stays so', async () => {
    const source = await save('golden.json', GOLDEN_CATALOG);
    await build([source]);
    expect(JSON.parse(await readFile(join(out, 'withdrawn.json'), 'utf8'))).toEqual({
      schemaVersion: 1,
      ids: [],
    });
    await writeFile(join(out, 'withdrawn.json'), '{"ids":["kettle"]}');
    await build([source]);
    expect(await readFile(join(out, 'withdrawn.json'), 'utf8')).toBe('{"ids":["kettle"]}');
  });
});

describe('addresses', () => {
  const catalog = {
    ...GOLDEN_CATALOG,
    products: [
      createProduct({ url: 'product.html?id=1', pictures: [{ url: './media/mug.jpg' }], shopId: 'shop' }),
      createProduct({
        id: 'product-2',
        url: 'https://shop.example/p',
        pictures: [{ url: '/p.jpg' }],
        shopId: 'shop',
      }),
    ],
    shops: [{ id: 'shop', name: 'Shop', guarantees: [] }],
    videos: [createVideo({ sources: [{ url: 'media/clip.mp4', type: 'video/mp4' }], shopId: 'shop' })],
    lives: [],
    creators: [],
    campaigns: [],
  };

  test.each([
    ['../', '../media/clip.mp4', '../media/mug.jpg', '../product.html?id=1'],
    ['..', '../media/clip.mp4', '../media/mug.jpg', '../product.html?id=1'],
    [
      'https://cdn.example/shop',
      'https://cdn.example/shop/media/clip.mp4',
      'https://cdn.example/shop/media/mug.jpg',
      'https://cdn.example/shop/product.html?id=1',
    ],
    ['', 'media/clip.mp4', './media/mug.jpg', 'product.html?id=1'],
  ])('base %j goes before relative ones', async (base, ...expected) => {
    await build([await save('addresses.json', catalog)], { base });
    const { products, videos } = await readItems();
    expect([videos[0]?.sources[0]?.url, products[0]?.pictures[0]?.url, products[0]?.url]).toEqual(expected);
    expect([products[1]?.url, products[1]?.pictures[0]?.url]).toEqual(['https://shop.example/p', '/p.jpg']);
  });
});

describe('governance', () => {
  const catalog = { ...GOLDEN_CATALOG, products: [...GOLDEN_CATALOG.products, PLANTED] };
  const shopId = GOLDEN_CATALOG.shops[0]?.id ?? '';
  const planted = { ...catalog, products: catalog.products.map((product) => ({ ...product, shopId })) };

  test('reports a violation and builds the item', async () => {
    const { report } = await build([await save('planted.json', planted)]);
    const { findings } = report.governance;
    expect(findings.filter(({ outcome }) => outcome === 'violation').map(({ subject }) => subject)).toContain(
      'planted',
    );
    expect(report.blocked).toEqual([]);
    expect((await readItems()).products.map(({ id }) => id)).toContain('planted');
    expect(JSON.parse(await readFile(join(out, 'report.json'), 'utf8'))).toEqual(report);
  });

  test('leaves it out when told to block, and says why', async () => {
    const { report } = await build([await save('planted.json', planted)], { governance: 'block' });
    expect(report.blocked).toContainEqual(
      expect.objectContaining({ id: 'planted', ruleId: 'ad-claim-absolute' }),
    );
    expect((await readItems()).products.map(({ id }) => id)).toEqual(
      GOLDEN_CATALOG.products.map(({ id }) => id),
    );
  });

  test('a catalogue of nothing else is empty then', async () => {
    const only = { ...planted, products: [{ ...PLANTED, shopId }], videos: [], lives: [] };
    const failure = await buildFailure([await save('only.json', only)], { governance: 'block' });
    expect(failure).toMatchObject({ code: 'catalog-empty' });
  });
});

describe('several sources', () => {
  test('are merged, and of one id the first stays', async () => {
    const one = { ...GOLDEN_CATALOG, videos: [], lives: [] };
    const { report } = await build([await save('one.json', one), await save('two.json', GOLDEN_CATALOG)]);
    expect(await readItems()).toEqual(GOLDEN_CATALOG);
    expect(report.sources.map(({ source }) => source)).toEqual(['one.json', 'two.json', 'merge']);
    expect(report.sources.at(-1)?.skipped.length).toBeGreaterThanOrEqual(one.products.length);
  });

  test('in two currencies are refused', async () => {
    const mug = createProduct({ price: { amount: 1800, currency: 'USD' } });
    const variants = mug.variants.map((variant) => ({ ...variant, price: mug.price }));
    const shopId = GOLDEN_CATALOG.shops[0]?.id ?? '';
    const dollars = {
      ...GOLDEN_CATALOG,
      currency: 'USD',
      products: [{ ...mug, variants, shopId }],
      videos: [],
      lives: [],
    };
    const sources = [await save('euros.json', GOLDEN_CATALOG), await save('dollars.json', dollars)];
    expect(await buildFailure(sources)).toEqual({ code: 'catalog-invalid', place: 'dollars.json' });
  });
});

describe('the model', () => {
  test('is laid out for the light engine, and its manifest says so', async () => {
    const model = fileURLToPath(
      new URL('../../../../models/artifacts/interest-ranker/0.2.0', import.meta.url),
    );
    await build([await save('golden.json', GOLDEN_CATALOG)], { model });
    const manifest = JSON.parse(await readFile(join(out, 'model/manifest.json'), 'utf8'));
    const plan = await readFile(join(out, 'model', manifest.plan.file));
    expect(createHash('sha256').update(plan).digest('hex')).toBe(manifest.plan.sha256);
    expect(plan.subarray(0, 4).toString()).toBe('CURP');
    // The budget for weights; as float32 they would take 157 KB alone.
    expect(plan.length).toBeLessThanOrEqual(100_000);
  });

  test('is copied and pointed to', async () => {
    const model = join(root, 'model');
    await mkdir(model, { recursive: true });
    for (const name of ['model.onnx', 'manifest.json', 'golden.json'])
      await writeFile(join(model, name), name);
    const { pointer } = await build([await save('golden.json', GOLDEN_CATALOG)], { model });
    expect(pointer.model).toBe('model/');
    expect(await readdir(join(out, 'model'))).toEqual(['manifest.json', 'model.onnx']);
  });

  test('that is not whole stops the build before anything is written', async () => {
    const failure = await buildFailure([await save('golden.json', GOLDEN_CATALOG)], { model: root });
    expect(failure).toEqual({ code: 'model-unreachable', place: root });
    expect(existsSync(out)).toBe(false);
  });
});

describe('sources that cannot be read', () => {
  test.each([
    ['nothing.json', null, 'catalog-unreachable'],
    ['broken.json', '{"schemaVersion":1,', 'catalog-not-json'],
    ['newer.json', '{"schemaVersion":2}', 'catalog-newer-version'],
    ['broken.xml', '<rss><channel>', 'feed-unreadable'],
    ['words.txt', 'title,price', 'feed-unreadable'],
    ['empty.json', { ...GOLDEN_CATALOG, products: [], videos: [], lives: [] }, 'catalog-empty'],
  ])('%s is told with its place', async (name, content, code) => {
    const path = content === null ? join(root, name) : await save(name, content);
    const failure = await buildFailure([path]);
    expect(failure).toMatchObject({ code, place: expect.stringContaining(path) });
    expect(existsSync(out)).toBe(false);
  });

  test('what is larger than is read at once says how to give it, and its parts are read', async () => {
    const header = 'ID,Type,Name,Regular price';
    const large = await save('large.csv', header);
    await truncate(large, 65 * 1024 * 1024);
    const built = await buildCatalog({ sources: [large], out, clock: { now: () => GOLDEN_NOW_MS } });
    expect(built).toMatchObject({
      error: { code: 'feed-too-large', place: large, message: expect.stringContaining('Give it in parts') },
    });
    const parts = ['1,simple,Mug,5', '2,simple,Cup,6'].map((row, at) =>
      save(`part-${at}.csv`, `${header}\n${row}\n`),
    );
    await build(await Promise.all(parts), { currency: 'EUR' });
    expect((await readItems()).products.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('no source at all is a wrong call', async () => {
    expect(await buildFailure([])).toMatchObject({ code: 'wrong-call' });
  });
});

test('a real Merchant Center feed is built', async () => {
  if (!existsSync(FEED)) {
    console.warn(`Not checked: there is no feed at ${FEED}.`);
    return;
  }
  const { report } = await build([FEED]);
  const items = await readItems();
  console.log(
    `merchant-center-feed.xml: ${report.sources[0]?.read} items read, ${report.items.products} products built`,
  );
  expect(items.products.length).toBe(report.items.products);
  expect(report.items.products).toBeGreaterThan(0);
  expect(JSON.stringify(report)).not.toContain(root);
});
