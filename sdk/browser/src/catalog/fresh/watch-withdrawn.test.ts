import { expect, test } from 'vitest';
import { createCurio } from '../../client.ts';
import type { Curio } from '../../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../../testing/index.ts';

test('what is taken down leaves the page within a minute, and never costs a hidden one a request', async () => {
  const shelf = createShop(true);
  const { curio, fake, end } = await start(shelf);
  const views: unknown[] = [];
  curio.observe('catalog', (view) => views.push(view), { signal: end.signal });
  shelf.withdrawn = ['coffee-0'];
  await fake.time.advance(59_000);
  expect(countReads(fake)).toBe(1);
  await fake.time.advance(1000);
  await expect.poll(() => curio.view?.find('clip-coffee-0')).toBeNull();
  expect(views).toEqual([curio.view]);
  fake.page.setVisible(false);
  await fake.time.advance(600_000);
  expect(countReads(fake)).toBe(2);
  shelf.withdrawn = ['coffee-0', 'lamps-0'];
  fake.page.setVisible(true);
  await expect.poll(() => curio.view?.find('lamps-0')).toBeNull();
  expect(countReads(fake)).toBe(3);
  end.abort();
  await fake.time.advance(0);
  expect(fake.time.pending).toBe(0);
  expect(fake.page.listening).toBe(0);
});

test('a list that does not come, or is none, takes nothing down', async () => {
  const shelf = createShop(true);
  const { curio, fake, end } = await start(shelf);
  shelf.withdrawn = 'not a list';
  await fake.time.advance(120_000);
  expect(countReads(fake)).toBe(3);
  expect(curio.view?.catalog.products).toHaveLength(20);
  end.abort();
});

test('a plain catalogue costs no request at all', async () => {
  const { fake, end } = await start(createShop(false));
  await fake.time.advance(600_000);
  expect(fake.requests).toHaveLength(1);
  end.abort();
});

interface Shop {
  readonly isBuilt: boolean;
  withdrawn: unknown;
}

function createShop(isBuilt: boolean): Shop {
  return { isBuilt, withdrawn: [] };
}

async function start(shop: Shop): Promise<{ curio: Curio; fake: FakePlatform; end: AbortController }> {
  const names = { items: 'items.json', withdrawn: 'withdrawn.json', report: 'report.json' };
  const pointer = { schemaVersion: 1, version: 'a', builtAtMs: 0, ...names };
  const fake = createFakePlatform({
    async respond({ url }) {
      if (url.endsWith('withdrawn.json')) return Response.json({ ids: shop.withdrawn });
      return Response.json(shop.isBuilt && url.endsWith('catalog.json') ? pointer : createShelf());
    },
  });
  const end = new AbortController();
  const curio = createCurio({ site: 'shelf', source: '/catalog.json', signal: end.signal }, fake.platform);
  await curio.ready;
  // Whatever is loaded after the first card begins to watch; with a fake clock that is now.
  await curio.inspectEvents();
  await expect.poll(() => fake.time.pending).toBeGreaterThanOrEqual(shop.isBuilt ? 1 : 0);
  return { curio, fake, end };
}

function countReads(fake: FakePlatform): number {
  return fake.requests.filter(({ url }) => url.endsWith('withdrawn.json')).length;
}
