import type { Catalog, CurioErrorDetail, CurioEvent } from '@curio/core';
import { expect, test, vi } from 'vitest';
import { createCurio } from './client.ts';
import type { Curio, CurioOptions } from './curio.ts';
import { openDatabase } from './platform/open-database.ts';
import { createFakePlatform, createShelf, type FakePlatform } from './testing/index.ts';
import { DATABASES, useFreshBrowser } from '../testing/fresh-browser.ts';

const NOW_MS = createFakePlatform().platform.clock.nowMs();
const HOUR_MS = 3_600_000;

const end = useFreshBrowser();

/** The shelf, on which Maren filmed two clips that few people watch. */
function createMarenShelf(changes: Partial<Catalog> = {}): Catalog {
  const shelf = createShelf();
  const hers = new Set(['clip-plants-0', 'clip-towels-0']);
  return {
    ...shelf,
    creators: [{ id: 'maren', name: 'Maren', handle: 'maren' }],
    videos: shelf.videos.map((clip) => (hers.has(clip.id) ? { ...clip, creatorId: 'maren' } : clip)),
    ...changes,
  };
}

function start(fake: FakePlatform, options: Partial<CurioOptions> = {}): Curio {
  return createCurio(
    { site: 'shelf', source: createMarenShelf(), signal: end.signal, ...options },
    fake.platform,
  );
}

async function placesOfHers(curio: Curio): Promise<readonly number[]> {
  const slate = await curio.rank({ surface: 'feed', count: 40, context: { kinds: ['video'] } });
  const hers = slate.items.filter(({ id }) => id === 'clip-plants-0' || id === 'clip-towels-0');
  return hers.map(({ position }) => position);
}

test('following brings up what the maker made, tells every listener, is recorded once, and ends', async () => {
  const fake = createFakePlatform();
  const curio = start(fake);
  const events: CurioEvent[] = [];
  curio.observe('event', (event) => events.push(event), end);
  const before = await placesOfHers(curio);
  expect(curio.following.size).toBe(0);
  const told = new Promise<void>((resolve) => curio.observe('profile', () => resolve(), end));
  await curio.follow('maren', true);
  await told;
  await curio.follow('maren', true);
  expect([...curio.following]).toEqual(['maren']);
  expect(curio.explainProfile().following).toEqual(['maren']);
  expect(JSON.parse(curio.exportProfile()).following.makers[0][0]).toBe('maren');
  const after = await placesOfHers(curio);
  for (const [at, place] of after.entries()) expect(place).toBeLessThan(before[at] ?? -1);
  await curio.follow('maren', false);
  expect(curio.following.size).toBe(0);
  expect(await placesOfHers(curio)).toEqual(before);
  expect(events.map(({ type, item, creator }) => [type, item, creator])).toEqual([
    ['follow', 'maren', 'maren'],
    ['unfollow', 'maren', 'maren'],
  ]);
});

test('whoever is not in the catalogue is not followed, and the page hears why', async () => {
  const curio = start(createFakePlatform());
  const errors: CurioErrorDetail[] = [];
  curio.observe('error', (error) => errors.push(error), end);
  await curio.follow('nobody', true);
  expect(curio.following.size).toBe(0);
  await vi.waitFor(() => expect(errors).toMatchObject([{ code: 'item-invalid', place: 'nobody' }]));
});

test('with consent the next visit tells what is new, until it was seen', async () => {
  const first = createFakePlatform({ databases: DATABASES });
  const page = start(first, { consent: 'granted' });
  await page.follow('maren', true);
  expect(await page.notices()).toEqual([]);
  first.page.setVisible(false);
  await vi.waitFor(async () => expect(await readKeptProfile()).toContain('maren'));
  end.abort();
  end.renew();

  const shelf = createMarenShelf();
  const fresh = { ...(shelf.videos[0] as (typeof shelf.videos)[0]), id: 'fresh', creatorId: 'maren' };
  const source = { ...shelf, videos: [...shelf.videos, { ...fresh, publishedAtMs: NOW_MS - HOUR_MS }] };
  const second = createFakePlatform({ databases: DATABASES });
  const next = start(second, { consent: 'granted', source });
  expect(await next.notices()).toEqual([
    { id: 'launch:fresh', kind: 'launch', item: 'fresh', by: 'maren', atMs: NOW_MS - HOUR_MS },
  ]);
  expect([...next.following]).toEqual(['maren']);
  await next.markNoticesSeen(['launch:fresh']);
  expect(await next.notices()).toEqual([]);
  await next.erase();
  expect(next.following.size).toBe(0);
  expect(await readKeptProfile()).toBe('');
});

test('without consent nothing of it is stored', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const curio = start(fake);
  await curio.follow('maren', true);
  await curio.notices();
  fake.page.setVisible(false);
  await fake.time.advance(60_000);
  expect(await indexedDB.databases()).toEqual([]);
  expect([...fake.texts.keys()]).toEqual([]);
});

test('who follows before consent still follows after it, beside whom the last visit followed', async () => {
  const creators = [
    { id: 'maren', name: 'Maren', handle: 'maren' },
    { id: 'aiko', name: 'Aiko', handle: 'aiko' },
  ];
  const source = createMarenShelf({ creators });
  const first = createFakePlatform({ databases: DATABASES });
  const page = start(first, { consent: 'granted', source });
  await page.follow('aiko', true);
  first.page.setVisible(false);
  await vi.waitFor(async () => expect(await readKeptProfile()).toContain('aiko'));
  end.abort();
  end.renew();

  const next = start(createFakePlatform({ databases: DATABASES }), { source });
  await next.follow('maren', true);
  await next.setConsent('granted');
  expect([...next.following]).toEqual(['aiko', 'maren']);
});

test('tells when a room of a followed host comes near and begins, while the page is open', async () => {
  const room = {
    id: 'room',
    title: 'Evening',
    state: 'coming' as const,
    startsAtMs: NOW_MS + 25 * HOUR_MS,
    sources: [],
    captions: [],
    moments: [],
    productIds: ['tea-0'],
    creatorId: 'maren',
    shopId: 'shop',
    source: 'field' as const,
  };
  const fake = createFakePlatform();
  const curio = start(fake, { source: createMarenShelf({ lives: [room] }) });
  let told = 0;
  curio.observe('notices', () => (told += 1), end);
  await curio.follow('maren', true);
  expect(await curio.notices()).toEqual([]);
  await fake.time.advance(HOUR_MS);
  expect(told).toBe(1);
  expect(await curio.notices()).toMatchObject([{ kind: 'live-soon', item: 'room', by: 'maren' }]);
  await fake.time.advance(24 * HOUR_MS);
  expect(told).toBe(2);
  expect(await curio.notices()).toMatchObject([{ kind: 'live-now' }]);
  end.abort();
  expect(fake.time.pending).toBe(0);
});

async function readKeptProfile(): Promise<string> {
  const database = await openDatabase('curio-shelf');
  const text = await database.read<string | undefined>('texts', (store) => store.get('profile'));
  database.close();
  return text ?? '';
}
