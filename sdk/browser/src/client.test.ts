import type { CurioErrorDetail, CurioEvent, EventBatch, Slate } from '@curio/core';
import { describe, expect, test, vi } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { createCurio } from './client.ts';
import type { Curio, CurioOptions } from './curio.ts';
import { openDatabase } from './platform/open-database.ts';
import {
  createFakePlatform,
  createShelf,
  type FakePlatform,
  type FakePlatformOptions,
} from './testing/index.ts';
import { VERSION } from './version.ts';
import { DATABASES, useFreshBrowser } from '../testing/fresh-browser.ts';

const COLLECTOR = { url: 'https://collect.example', writeKey: 'wk_test' };

const end = useFreshBrowser();

describe("the site's rules", () => {
  test('what has no standing is withdrawn, and the clip that shows nothing else', async () => {
    const curio = start(createFakePlatform(), { ranking: { facts: { 'coffee-0': { standing: 0 } } } });
    const slate = await curio.rank({ surface: 'feed', count: 60 });
    const ids = slate.items.map(({ id }) => id);
    expect(ids).toHaveLength(38);
    expect(ids).not.toContain('coffee-0');
    expect(ids).not.toContain('clip-coffee-0');
    expect(curio.view?.find('coffee-0')).toBeNull();
  });

  test('where the code that knows them does not come, there is still a slate', async () => {
    const fake = createFakePlatform();
    const services = (): Promise<never> => Promise.reject(new Error('The chunk did not come.'));
    const curio = createCurio(
      { site: 'shelf', source: createShelf(), signal: end.signal, ranking: { mostSights: 3 } },
      { ...fake.platform, services },
    );
    const reasons: string[] = [];
    curio.observe('status', ({ reason }) => reasons.push(reason), end);
    // Nothing of this may reach the page as an unhandled rejection: the test would fail of it.
    void curio.track('like', { item: 'coffee-0' });
    const slate = curio.rank({ surface: 'feed', count: 5 });
    await expect.poll(() => reasons).toContain('A part of the script did not load');
    await fake.time.advance(250);
    expect((await slate).items).toHaveLength(5);
  });
});

describe('before consent', () => {
  test('a slate comes at once, by the prior, and nothing but the catalogue is requested or stored', async () => {
    const fake = createFakePlatform({
      respond: async () => Response.json(createShelf()),
      databases: DATABASES,
    });
    const curio = start(fake, { source: 'catalog.json', collector: COLLECTOR });
    const slate = await curio.rank({ surface: 'feed', count: 5, context: { kinds: ['video'] } });
    expect(slate).toMatchObject({ tier: 0, modelVersion: 'prior' });
    expect(slate.items).toHaveLength(5);
    void curio.track('impression', { item: 'clip-coffee-0' });
    void curio.track('add-to-cart', { item: 'coffee-0' });
    await curio.flush();
    fake.page.setVisible(false);
    await fake.time.advance(60_000);
    expect(fake.requests.map(({ url }) => url)).toEqual(['https://shop.example/catalog.json']);
    expect(fake.beacons).toEqual([]);
    expect([...fake.texts.keys()]).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(curio.status).toMatchObject({ catalog: 'ready', storage: 'memory', waiting: 2 });
  });

  test('events carry session, order, page and no visitor', async () => {
    const fake = createFakePlatform();
    const curio = start(fake, {});
    fake.page.setPath('/cups');
    const first = await curio.track('impression', { item: 'coffee-0', surface: 'feed' });
    const second = await curio.track('like', { item: 'coffee-0' });
    expect(first).toMatchObject({
      type: 'impression',
      site: 'shelf',
      page: '/cups',
      seq: 0,
      schemaVersion: 1,
    });
    expect(second).toMatchObject({ seq: 1, session: first.session });
    expect(second.id > first.id).toBe(true);
    expect(first).not.toHaveProperty('visitor');
    expect((await curio.inspectEvents()).map(({ event, life }) => [event.type, life])).toEqual([
      ['like', 'made'],
      ['impression', 'made'],
    ]);
  });
});

describe('interest', () => {
  test('watching three clips of a category and skipping others puts that category ahead, with the reason', async () => {
    const fake = createFakePlatform();
    const curio = start(fake, {});
    const fresh = await rankClips(curio);
    for (const at of [0, 1, 2]) {
      void curio.track('video-watched', { item: `clip-lamps-${at}`, mediaMs: 8000 });
      void curio.track('video-skipped', { item: `clip-books-${at}`, mediaMs: 300 });
    }
    await waitForProfile(fake, curio, 3);
    const known = await rankClips(curio);
    expect(placeOf(known, 'lamps')).toBeLessThan(placeOf(fresh, 'lamps'));
    expect(placeOf(known, 'books')).toBeGreaterThan(placeOf(fresh, 'books'));
    expect(known.items[0]?.reasons).toContainEqual({
      kind: 'interest',
      category: 'Lamps',
      act: 'watched',
      count: 3,
    });
    expect(curio.explainProfile().interests).toEqual([{ category: 'Lamps', share: 1, acts: 3 }]);
    expect(JSON.parse(curio.exportProfile())).toMatchObject({ format: 'curio-interest-profile' });
    expect(curio.status.reason).toBe('The catalogue names no model');
  });

  test('on a page about a product what shows it comes first, before any vector is there', async () => {
    const fake = createFakePlatform();
    const curio = start(fake, {});
    const context = { kinds: ['video'], about: 'lamps-2' } as const;
    const slate = await whileTimePasses(fake, curio.rank({ surface: 'product', count: 5, context }));
    expect(slate.items[0]?.id).toBe('clip-lamps-2');
    expect(slate.items[0]?.reasons).toContainEqual({ kind: 'about', item: 'lamps-2' });
  });

  test('erase forgets it', async () => {
    const fake = createFakePlatform();
    const curio = start(fake, {});
    void curio.track('order', { item: 'lamps-0' });
    await waitForProfile(fake, curio, 1);
    await curio.erase();
    expect(curio.explainProfile().interests).toEqual([]);
  });
});

describe('with consent', () => {
  test('memory moves to the database in the same call, and each event reaches the collector once', async () => {
    const { fake, batches } = startCollector();
    const curio = start(fake, { collector: COLLECTOR });
    const before = await curio.track('like', { item: 'lamps-0' });
    await curio.setConsent('granted');
    expect(curio.status.storage).toBe('indexeddb');
    expect((await curio.inspectEvents()).map(({ life }) => life)).toEqual(['stored']);
    const after = await curio.track('order', { item: 'lamps-0' });
    expect(after.visitor).toMatch(/^[0-9a-f]{32}$/u);
    await curio.flush();
    await vi.waitFor(() => expect(sentIds(batches)).toEqual([before.id, after.id]));
    await vi.waitFor(async () =>
      expect((await curio.inspectEvents()).map(({ life }) => life)).toEqual(['acknowledged', 'acknowledged']),
    );
    expect(fake.requests[0]).toMatchObject({
      url: 'https://collect.example/v1/events?k=wk_test',
      method: 'POST',
      contentType: 'text/plain;charset=UTF-8',
    });
  });

  test('the next page knows visitor, session and interests, and sends what the last could not', async () => {
    const texts = new Map<string, string>();
    const first = createFakePlatform({ databases: DATABASES, texts });
    const page = start(first, { consent: 'granted', collector: COLLECTOR });
    const event = await page.track('order', { item: 'lamps-0' });
    await waitForProfile(first, page, 1);
    await page.flush();
    first.page.setVisible(false);
    expect(page.status.waiting).toBe(1);
    await vi.waitFor(async () => expect(await readKeptProfile()).toContain('lamps-0'));
    end.abort();
    end.renew();

    const second = startCollector({ texts });
    const next = start(second.fake, { consent: 'granted', collector: COLLECTOR });
    const slate = await whileTimePasses(second.fake, rankClips(next));
    expect(slate.items[0]?.id).toContain('lamps');
    expect(next.explainProfile()).toMatchObject({ stored: 'indexeddb', interests: [{ category: 'Lamps' }] });
    const later = await next.track('like', { item: 'lamps-1' });
    expect(later).toMatchObject({ visitor: event.visitor, session: event.session, seq: 1 });
    await next.flush();
    expect(sentIds(second.batches)).toEqual([event.id, later.id]);
  });

  test('denying removes everything that was stored', async () => {
    const { fake, batches } = startCollector();
    const curio = start(fake, { consent: 'granted' });
    void curio.track('order', { item: 'lamps-0' });
    await waitForProfile(fake, curio, 1);
    await curio.inspectEvents();
    await curio.setConsent('denied');
    expect(await indexedDB.databases()).toEqual([]);
    expect([...fake.texts.keys()]).toEqual([]);
    expect(await curio.track('like', { item: 'lamps-0' })).not.toHaveProperty('visitor');
    await curio.flush();
    expect(batches).toEqual([]);
    expect(curio.status.storage).toBe('memory');
  });

  test('cookieless counts are sent without visitor and storage', async () => {
    const { fake, batches } = startCollector();
    const curio = start(fake, { consent: 'cookieless', collector: COLLECTOR });
    void curio.track('impression', { item: 'lamps-0' });
    await curio.flush();
    const sent = batches.flatMap(({ events }) => events);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty('visitor');
    expect([...fake.texts.keys()]).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('without IndexedDB everything goes on in memory, and the status says so', async () => {
    const { fake, batches } = startCollector({ databases: undefined });
    const curio = start(fake, { consent: 'granted', collector: COLLECTOR });
    const errors = watchErrors(curio);
    expect((await rankClips(curio)).items.length).toBeGreaterThan(0);
    const event = await curio.track('like', { item: 'lamps-0' });
    await curio.flush();
    expect(sentIds(batches)).toEqual([event.id]);
    expect(curio.status.storage).toBe('memory');
    await vi.waitFor(() => expect(errors).toMatchObject([{ code: 'storage-unavailable', fatal: false }]));
  });
});

describe('lifetime', () => {
  test('after abort no timer, listener or observer is left', async () => {
    const { fake } = startCollector();
    const curio = start(fake, { consent: 'granted', collector: COLLECTOR });
    const element = {} as Element;
    curio.observeImpression(element, { item: 'lamps-0' }, { signal: new AbortController().signal });
    fake.page.setInView(element, true);
    void curio.track('order', { item: 'lamps-0' });
    await rankClips(curio);
    await curio.flush();
    expect(fake.page.listening).toBeGreaterThan(0);
    end.abort();
    await fake.time.advance(0);
    expect(fake.time.pending).toBe(0);
    expect(fake.page.listening).toBe(0);
    const requests = fake.requests.length;
    void curio.track('order', { item: 'lamps-0' });
    await fake.time.advance(600_000);
    expect(fake.requests).toHaveLength(requests);
  });

  test('a wrong site name throws', () => {
    expect(() =>
      createCurio({ site: 'My Shop', source: createShelf() }, createFakePlatform().platform),
    ).toThrow(/wrong-call/u);
  });

  test('the version is the package', () => {
    expect(VERSION).toBe(packageJson.version);
  });
});

function start(fake: FakePlatform, options: Partial<CurioOptions>): Curio {
  return createCurio({ site: 'shelf', source: createShelf(), signal: end.signal, ...options }, fake.platform);
}

function startCollector(options: { databases?: undefined; texts?: Map<string, string> } = {}): {
  fake: FakePlatform;
  batches: EventBatch[];
} {
  const batches: EventBatch[] = [];
  const respond: FakePlatformOptions['respond'] = async ({ body }) => {
    batches.push(JSON.parse(body ?? ''));
    return Response.json({ stored: 1, duplicates: 0, refused: {} });
  };
  const databases = 'databases' in options ? {} : { databases: DATABASES };
  const texts = options.texts === undefined ? {} : { texts: options.texts };
  return { fake: createFakePlatform({ respond, ...databases, ...texts }), batches };
}

function rankClips(curio: Curio): Promise<Slate> {
  return curio.rank({ surface: 'feed', count: 20, context: { kinds: ['video'] } });
}

function placeOf(slate: Slate, category: string): number {
  const places = slate.items.filter(({ id }) => id.includes(category)).map(({ position }) => position);
  return places.reduce((sum, place) => sum + place, 0) / places.length;
}

function sentIds(batches: readonly EventBatch[]): readonly string[] {
  return batches.flatMap(({ events }) => events.map((event: CurioEvent) => event.id));
}

function watchErrors(curio: Curio): readonly CurioErrorDetail[] {
  const errors: CurioErrorDetail[] = [];
  curio.observe('error', (error) => errors.push(error), end);
  return errors;
}

/** Vectors are encoded in idle time, which the fake clock brings, by modules that load in real time. */
async function waitForProfile(fake: FakePlatform, curio: Curio, acts: number): Promise<void> {
  await vi.waitFor(async () => {
    await fake.time.advance(5);
    const seen = curio.explainProfile().interests.reduce((sum, interest) => sum + interest.acts, 0);
    expect(seen).toBe(acts);
  });
}

async function whileTimePasses<Value>(fake: FakePlatform, work: Promise<Value>): Promise<Value> {
  const done = vi.fn();
  void work.then(done);
  await vi.waitFor(async () => {
    await fake.time.advance(5);
    expect(done).toHaveBeenCalled();
  });
  return work;
}

async function readKeptProfile(): Promise<string> {
  const database = await openDatabase('curio-shelf');
  const text = await database.read<string | undefined>('texts', (store) => store.get('profile'));
  database.close();
  return text ?? '';
}
