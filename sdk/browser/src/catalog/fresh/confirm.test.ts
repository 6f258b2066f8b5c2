import type { Catalog, Product } from '@curio/core';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCurio } from '../../client.ts';
import type { Curio, ProductCheck } from '../../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../../testing/index.ts';

/** 2026-06-01T00:00:00Z, at which the fake clock stands. */
const NOW_MS = 1_780_272_000_000;
const BUILT_AT_MS = NOW_MS - 3_600_000;

let end = new AbortController();
beforeEach(() => {
  end = new AbortController();
});
afterEach(() => end.abort());

/** Files a test may change between one reading and the next; a function answers in its own way. */
type Shelf = Record<string, unknown>;

describe('a built catalogue', () => {
  test('is confirmed as of its build, past every cache', async () => {
    const { curio, fake } = await start(await toBuild(createShelf()));
    const before = fake.requests.length;
    const check = await curio.confirm('coffee-0');
    expect(check).toEqual({
      state: 'confirmed',
      product: curio.view?.product('coffee-0'),
      asOfMs: BUILT_AT_MS,
    });
    expect(fake.requests.slice(before).map(({ url, cache }) => [url, cache])).toEqual([
      ['https://shop.example/catalog.json', 'no-cache'],
      ['https://shop.example/withdrawn.json', 'no-cache'],
    ]);
  });

  test('a later build brings its price into the view, tells so, and is read once', async () => {
    const shelf = await toBuild(createShelf());
    const { curio, fake } = await start(shelf);
    const views = watchViews(curio);
    Object.assign(shelf, await toBuild(withPrice(createShelf(), 'coffee-0', 777)));
    const check = await curio.confirm('coffee-0');
    expect(check).toMatchObject({ state: 'confirmed', product: { price: { amount: 777 } } });
    expect(curio.view?.product('coffee-0')?.price.amount).toBe(777);
    expect(views).toEqual([curio.view]);
    await curio.confirm('coffee-1');
    expect(fake.requests.filter(({ url }) => url.includes('/items')).map(({ url }) => url)).toHaveLength(2);
    expect(views).toHaveLength(1);
  });

  test('what was withdrawn since is gone, and so are its clip and its place in slates', async () => {
    const shelf = await toBuild(createShelf());
    const { curio } = await start(shelf);
    const views = watchViews(curio);
    shelf['withdrawn.json'] = { ids: ['coffee-0', 'lamps-1'] };
    expect(await curio.confirm('coffee-0')).toEqual({ state: 'gone' });
    const gone = ['coffee-0', 'clip-coffee-0', 'lamps-1', 'clip-lamps-1'];
    expect(gone.map((id) => curio.view?.find(id))).toEqual([null, null, null, null]);
    expect(views).toHaveLength(1);
    const slate = await curio.rank({ surface: 'grid', count: 60 });
    expect(slate.items.map(({ id }) => id)).toHaveLength(36);
    expect(slate.items.map(({ id }) => id).filter((id) => gone.includes(id))).toEqual([]);
  });

  test('what a later build lacks is gone', async () => {
    const shelf = await toBuild(createShelf());
    const { curio } = await start(shelf);
    const { products, ...rest } = createShelf();
    Object.assign(shelf, await toBuild({ ...rest, products: products.slice(1) }));
    expect(await curio.confirm('coffee-0')).toEqual({ state: 'gone' });
    expect(await curio.confirm('coffee-0')).toEqual({ state: 'gone' });
  });

  test('of more than a day ago confirms nothing', async () => {
    const builtAtMs = NOW_MS - 90_000_000;
    const { curio } = await start(await toBuild(createShelf(), builtAtMs));
    expect(await curio.confirm('coffee-0')).toEqual({
      state: 'unconfirmed',
      reason: 'unsupported',
      asOfMs: builtAtMs,
    });
  });

  test.each([
    ['a page of words', () => new Response('<html>')],
    ['an error', () => new Response('', { status: 503 })],
    ['a pointer to nowhere', () => Response.json({ version: 'new' })],
  ])('%s instead of the pointer leaves what is shown unconfirmed', async (_, respond) => {
    const shelf = await toBuild(createShelf());
    const { curio } = await start(shelf);
    shelf['catalog.json'] = respond;
    expect(await curio.confirm('coffee-0')).toEqual({
      state: 'unconfirmed',
      reason: 'unreachable',
      asOfMs: BUILT_AT_MS,
    });
  });
});

describe('trouble', () => {
  test('offline nothing is asked', async () => {
    const { curio, fake } = await start(await toBuild(createShelf()));
    fake.setOnline(false);
    const before = fake.requests.length;
    expect(await curio.confirm('coffee-0')).toMatchObject({ state: 'unconfirmed', reason: 'offline' });
    expect(fake.requests).toHaveLength(before);
  });

  test('an answer that does not come is given up after four seconds, and its timer with it', async () => {
    const shelf = await toBuild(createShelf());
    const { curio, fake } = await start(shelf);
    shelf['catalog.json'] = () => new Promise(() => undefined);
    let check: ProductCheck | null = null;
    void curio.confirm('coffee-0').then((answer) => (check = answer));
    await expect.poll(() => fake.requests.at(-1)?.cache).toBe('no-cache');
    await fake.time.advance(3999);
    expect(check).toBeNull();
    await fake.time.advance(1);
    expect(check).toMatchObject({ state: 'unconfirmed', reason: 'unreachable' });
  });

  test('where that part of the script does not load, the answer comes all the same', async () => {
    const fake = createFakePlatform({ respond: async () => Response.json(createShelf()) });
    const services = (): Promise<never> => Promise.reject(new Error('no chunk'));
    const options = { site: 'shelf', source: '/catalog.json', signal: end.signal };
    const curio = createCurio(options, { ...fake.platform, services });
    await curio.ready;
    const answer = curio.confirm('coffee-0');
    await fake.time.advance(8_000);
    expect(await answer).toMatchObject({ state: 'unconfirmed', reason: 'unreachable' });
  });

  test('whoever asked may give up', async () => {
    const shelf = await toBuild(createShelf());
    const { curio } = await start(shelf);
    shelf['catalog.json'] = () => new Promise(() => undefined);
    const asking = new AbortController();
    const check = curio.confirm('coffee-0', { signal: asking.signal });
    asking.abort();
    expect(await check).toMatchObject({ state: 'unconfirmed', reason: 'unreachable' });
  });

  test('a product nobody knows is gone, and a catalogue that failed confirms nothing', async () => {
    const { curio } = await start(await toBuild(createShelf()));
    expect(await curio.confirm('nobody')).toEqual({ state: 'gone' });
    const failed = await start({});
    expect(await failed.curio.confirm('coffee-0')).toMatchObject({ state: 'unconfirmed' });
  });
});

describe('other sources', () => {
  test('a plain file is read again', async () => {
    const shelf: Shelf = { 'catalog.json': createShelf() };
    const { curio } = await start(shelf);
    shelf['catalog.json'] = withPrice(createShelf(), 'lamps-0', 5);
    expect(await curio.confirm('lamps-0')).toMatchObject({
      state: 'confirmed',
      product: { price: { amount: 5 } },
      asOfMs: NOW_MS,
    });
    expect(curio.view?.product('lamps-0')?.price.amount).toBe(5);
  });

  test('of a plain file nothing but the product is looked at', async () => {
    const relative = (catalog: Catalog): Catalog => ({
      ...catalog,
      products: catalog.products.map((product) => ({
        ...product,
        pictures: [{ url: `./${product.id}.jpg` }],
      })),
    });
    const shelf: Shelf = { 'catalog.json': relative(createShelf()) };
    const { curio } = await start(shelf);
    const views = watchViews(curio);
    shelf['catalog.json'] = () => new Response(JSON.stringify(relative(createShelf())));
    const spy = vi.spyOn(JSON, 'stringify');
    onTestFinished(() => spy.mockRestore());
    const check = await curio.confirm('lamps-0');
    expect(check).toMatchObject({ product: { pictures: [{ url: 'https://shop.example/lamps-0.jpg' }] } });
    const ids = spy.mock.calls.map(([value]): unknown => Object(value).id).filter((id) => id !== undefined);
    expect(new Set(ids)).toEqual(new Set(['lamps-0']));
    expect(views).toEqual([]);
  });

  test.each([
    ['left it out', () => [], 'gone'],
    ['spoilt it', (product: Product) => [{ ...product, price: 'much' }], 'gone'],
    ['gave it twice', (product: Product) => [product, { ...product, title: 'Another' }], 'confirmed'],
  ])('a product is what it is in a plain file that %s', async (_, change, state) => {
    const { products, ...rest } = createShelf();
    const shelf: Shelf = { 'catalog.json': createShelf() };
    const { curio } = await start(shelf);
    const changed = products.flatMap((product): unknown[] =>
      product.id === 'lamps-0' ? change(product) : [product],
    );
    shelf['catalog.json'] = { ...rest, products: changed };
    expect(await curio.confirm('lamps-0')).toMatchObject({ state });
    expect(curio.view?.product('lamps-0')?.title).toBe(state === 'gone' ? undefined : 'Lamps number 0');
  });

  test.each([
    ['a page of words', '<html>'],
    ['nothing', '{"schemaVersion":1,"products":[]}'],
    ['no currency', JSON.stringify({ ...createShelf(), currency: 'euro' })],
  ])('a plain file with %s in it confirms nothing', async (_, text) => {
    const shelf: Shelf = { 'catalog.json': createShelf() };
    const { curio } = await start(shelf);
    shelf['catalog.json'] = () => new Response(text);
    expect(await curio.confirm('lamps-0')).toMatchObject({ state: 'unconfirmed', reason: 'unreachable' });
  });

  test('a catalogue at hand has nobody to ask', async () => {
    const { curio } = await start({}, createShelf());
    const check = await curio.confirm('lamps-0');
    expect(check).toEqual({ state: 'unconfirmed', reason: 'unsupported', asOfMs: NOW_MS });
  });
});

async function start(
  shelf: Shelf,
  source: string | Catalog = '/catalog.json',
): Promise<{ curio: Curio; fake: FakePlatform }> {
  const fake = createFakePlatform({
    async respond({ url }) {
      const found = shelf[new URL(url).pathname.slice(1)];
      if (typeof found === 'function') return found();
      return found === undefined ? new Response('', { status: 404 }) : Response.json(found);
    },
  });
  const curio = createCurio({ site: 'shelf', source, signal: end.signal }, fake.platform);
  await curio.ready;
  return { curio, fake };
}

async function toBuild(catalog: Catalog, builtAtMs = BUILT_AT_MS): Promise<Shelf> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(catalog)));
  const version = Buffer.from(digest).toString('hex').slice(0, 16);
  const items = `items.${version}.json`;
  const pointer = {
    schemaVersion: 1,
    version,
    builtAtMs,
    items,
    withdrawn: 'withdrawn.json',
    report: 'report.json',
  };
  return { 'catalog.json': pointer, [items]: catalog, 'withdrawn.json': { ids: [] } };
}

function withPrice(catalog: Catalog, id: string, amount: number): Catalog {
  const change = (product: Product): Product => ({ ...product, price: { amount, currency: 'EUR' } });
  const products = catalog.products.map((product) => (product.id === id ? change(product) : product));
  return { ...catalog, products };
}

function watchViews(curio: Curio): readonly unknown[] {
  const views: unknown[] = [];
  curio.observe('catalog', (view) => views.push(view), end);
  return views;
}
