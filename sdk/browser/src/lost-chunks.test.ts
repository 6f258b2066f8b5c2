import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCurio } from './client.ts';
import type { Curio } from './curio.ts';
import { createFakePlatform, createShelf } from './testing/index.ts';
import { DATABASES, useFreshBrowser } from '../testing/fresh-browser.ts';

// Nothing of this may reach the page as an unhandled rejection: the tests would fail of it.
const lost = new Set<string>();

const PARTS = [
  './visitor/create-visitor.ts',
  './consent/create-keeper.ts',
  './catalog/check-catalog.ts',
  './ranking/create-ranker.ts',
] as const;

const end = useFreshBrowser();

beforeEach(() => {
  vi.resetModules();
  for (const path of PARTS) {
    vi.doMock(path, async (read) => {
      if (lost.has(path)) throw new Error(`${path} did not come.`);
      return { ...(await read<object>()) };
    });
  }
});

afterEach(() => {
  end.abort();
  lost.clear();
});

test('a catalogue whose checker is lost is one that was not reached', async () => {
  lost.add('./catalog/check-catalog.ts');
  const { curio } = start();
  expect(await curio.ready).toMatchObject({ ok: false, error: { code: 'catalog-unreachable' } });
  expect((await curio.rank({ surface: 'grid', count: 5 })).items).toEqual([]);
});

test('a slate is made for nobody while the code that knows the visitor is lost, and what was done is known once it is back', async () => {
  lost.add('./visitor/create-visitor.ts');
  const { curio } = start();
  await curio.ready;
  await curio.track('like', { item: 'coffee-0' });
  await curio.setConsent('granted');
  const slate = await curio.rank({ surface: 'grid', count: 5, context: { about: 'coffee-0' } });
  expect(slate.items).toHaveLength(5);
  await expect(curio.notices()).rejects.toThrow();
  lost.clear();
  expect(await curio.notices()).toEqual([]);
  expect(await curio.inspectEvents()).toHaveLength(1);
  expect(curio.status.storage).toBe('indexeddb');
});

test('the last consent is carried out when its code comes later', async () => {
  lost.add('./consent/create-keeper.ts');
  const { curio } = start();
  await curio.setConsent('denied');
  await curio.setConsent('granted');
  expect(curio.status.storage).toBe('memory');
  lost.clear();
  await curio.track('like', { item: 'coffee-0' });
  await expect.poll(() => curio.status.storage).toBe('indexeddb');
});

test('a model whose code is lost leaves the slate to interests', async () => {
  lost.add('./ranking/create-ranker.ts');
  const { curio } = start();
  await curio.track('like', { item: 'coffee-0' });
  expect((await curio.rank({ surface: 'grid', count: 5 })).items).toHaveLength(5);
});

test('what waited for everything beyond the first card is done once that comes', async () => {
  const { platform, time } = createFakePlatform({ databases: DATABASES });
  let isLost = true;
  const services = async (): ReturnType<typeof platform.services> => {
    if (!isLost) return platform.services();
    isLost = false;
    throw new Error('It did not come.');
  };
  const options = { site: 'shelf', source: createShelf(), signal: end.signal };
  const curio = createCurio(options, { ...platform, services });
  const consented = curio.setConsent('granted');
  await expect.poll(() => curio.status.reason).toBe('A part of the script did not load');
  await time.advance(10_000);
  await consented;
  expect(curio.status.storage).toBe('indexeddb');
});

function start(): { readonly curio: Curio } {
  const { platform } = createFakePlatform({
    databases: DATABASES,
    respond: async () => Response.json(createShelf()),
  });
  return { curio: createCurio({ site: 'shelf', source: '/catalog.json', signal: end.signal }, platform) };
}
