import type { Catalog, CurioErrorDetail, Slate } from '@curio/core';
import { describe, expect, test, vi } from 'vitest';
import { createCurio } from '../client.ts';
import type { Curio } from '../curio.ts';
import {
  createFakePlatform,
  createShelf,
  type FakePlatform,
  type FakePlatformOptions,
} from '../testing/index.ts';

describe('the catalogue', () => {
  test.each([
    ['catalog-unreachable', async () => Promise.reject(new Error('offline'))],
    ['catalog-unreachable', async () => new Response('gone', { status: 404 })],
    ['catalog-not-json', async () => new Response('<html>')],
    ['catalog-newer-version', async () => Response.json({ ...createShelf(), schemaVersion: 2 })],
    ['catalog-invalid', async () => Response.json({ schemaVersion: 1 })],
    [
      'catalog-invalid',
      async () =>
        Response.json({
          schemaVersion: 1,
          version: 'a',
          items: 'http://[',
          withdrawn: 'w.json',
          builtAtMs: 1,
        }),
    ],
    ['catalog-empty', async () => Response.json({ ...createShelf(), products: [{ id: 'a' }], videos: [] })],
  ])('%s is a Result, an error change and an empty slate', async (code, respond) => {
    const fake = createFakePlatform({ respond });
    const curio = start(fake, '/catalog.json');
    const errors: CurioErrorDetail[] = [];
    curio.observe('error', (error) => errors.push(error), new AbortController());
    expect(await curio.ready).toMatchObject({ ok: false, error: { code } });
    expect((await rankClips(curio)).items).toEqual([]);
    await vi.waitFor(() => expect(errors).toMatchObject([{ code, fatal: true }]));
    expect(errors[0]?.place).toContain('https://shop.example/catalog.json');
    expect(curio.status.catalog).toBe('failed');
  });

  test('a pointer leads to items, and what was withdrawn is nowhere', async () => {
    const items = JSON.stringify(createShelf());
    const fake = createFakePlatform({
      respond: serve({
        'shop/catalog.json': await toPointer(items),
        'shop/items.json': items,
        'shop/withdrawn.json': { schemaVersion: 1, ids: ['coffee-0', 'clip-lamps-1'] },
      }),
    });
    const curio = start(fake, '/shop/catalog.json');
    const ready = await curio.ready;
    const view = ready.ok ? ready.value : null;
    expect(view?.product('coffee-1')?.id).toBe('coffee-1');
    expect(['coffee-0', 'clip-coffee-0', 'clip-lamps-1'].map((id) => view?.find(id))).toEqual([
      null,
      null,
      null,
    ]);
    const slate = await curio.rank({ surface: 'grid', count: 200 });
    expect(slate.items).toHaveLength(37);
  });

  test('items that are not what the pointer names are checked one by one', async () => {
    const broken = { ...createShelf(), products: [...createShelf().products, { id: 'no-price' }] };
    const fake = createFakePlatform({
      respond: serve({
        'catalog.json': await toPointer('something else'),
        'items.json': broken,
        'withdrawn.json': { ids: [] },
      }),
    });
    const curio = start(fake, '/catalog.json');
    const errors: CurioErrorDetail[] = [];
    curio.observe('error', (error) => errors.push(error), new AbortController());
    const ready = await curio.ready;
    expect(ready.ok && ready.value.catalog.products).toHaveLength(20);
    await vi.waitFor(() => expect(errors).toMatchObject([{ code: 'item-invalid', fatal: false }]));
    expect(errors[0]?.place).toContain('https://shop.example/items.json#products[20]');
  });

  test.each([
    ['a script', '"javascript:alert(1)"'],
    ['a script behind a space', '" javascript:alert(1)"'],
    ['a script in capitals', '"JavaScript:alert(1)"'],
    ['a script with a letter as an escape', String.raw`"\u006aavascript:alert(1)"`],
    ['a script with a line within', String.raw`"java\nscript:alert(1)"`],
    ['a script under a name as an escape', '"javascript:alert(1)"', String.raw`"\u0075rl"`],
    ['a list with a script in it', '["javascript:alert(1)"]'],
    ['a page in the address', '"data:text/html,<script>alert(1)</script>"'],
  ])(
    'an address that is %s never comes in, not even with the right hash',
    async (_, address, name = '"url"') => {
      const [first, ...others] = createShelf().products;
      const product = JSON.stringify(first).replace(/\}$/u, `, ${name} : ${address}}`);
      const shelf = JSON.stringify({ ...createShelf(), products: others });
      const items = shelf.replace('"products":[', `"products":[${product},`);
      const fake = createFakePlatform({
        respond: serve({ 'catalog.json': await toPointer(items), 'items.json': items }),
      });
      const ready = await start(fake, '/catalog.json').ready;
      const view = ready.ok ? ready.value : null;
      expect(view?.catalog.products).toHaveLength(19);
      expect(JSON.stringify(view?.catalog)).not.toContain('alert(1)');
    },
  );

  test('addresses are relative to the catalogue, not to the page', async () => {
    const [clip, ...others] = createShelf().videos;
    const sources = [{ url: '../media/a.mp4', type: 'video/mp4' }];
    const videos = clip === undefined ? [] : [{ ...clip, sources }, ...others];
    const items = JSON.stringify({ ...createShelf(), videos });
    const fake = createFakePlatform({
      respond: serve({ 'cdn/shop/catalog.json': await toPointer(items), 'cdn/shop/items.json': items }),
    });
    const ready = await start(fake, 'https://cdn.example/cdn/shop/catalog.json').ready;
    const view = ready.ok ? ready.value : null;
    expect(view?.catalog.videos[0]?.sources).toMatchObject([{ url: 'https://cdn.example/cdn/media/a.mp4' }]);
  });

  test('a product without a clip gets one of its pictures', async () => {
    const curio = start(createFakePlatform(), { ...createShelf(), videos: [] });
    const slate = await rankClips(curio);
    expect(slate.items[0]?.id).toMatch(/^clip-of-/u);
  });
});

function start(fake: FakePlatform, source: string | Catalog): Curio {
  return createCurio({ site: 'shelf', source }, fake.platform);
}

function rankClips(curio: Curio): Promise<Slate> {
  return curio.rank({ surface: 'feed', count: 20, context: { kinds: ['video'] } });
}

function serve(files: Record<string, unknown>): NonNullable<FakePlatformOptions['respond']> {
  return async ({ url }) => {
    const file = files[new URL(url).pathname.slice(1)];
    if (file === undefined) return new Response('', { status: 404 });
    return new Response(typeof file === 'string' ? file : JSON.stringify(file));
  };
}

async function toPointer(items: string): Promise<object> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(items));
  const version = Buffer.from(digest).toString('hex').slice(0, 16);
  return {
    schemaVersion: 1,
    version,
    builtAtMs: 1,
    items: 'items.json',
    withdrawn: 'withdrawn.json',
    report: 'report.json',
  };
}
