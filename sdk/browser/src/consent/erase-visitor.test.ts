import { expect, test, vi } from 'vitest';
import { createCurio } from '../client.ts';
import type { Curio, CurioOptions } from '../curio.ts';
import { openDatabase } from '../platform/open-database.ts';
import { createFakePlatform, createShelf, type FakePlatform, type SeenRequest } from '../testing/index.ts';
import { DATABASES, useFreshBrowser } from '../../testing/fresh-browser.ts';

const KEY = 'kept:curio:shelf:erase';
const end = useFreshBrowser();

test('the collector is asked to forget the visitor, and the next event has another name', async () => {
  const { fake, curio, erased } = start();
  const before = await curio.track('like', { item: 'lamps-0' });
  await curio.erase();
  await vi.waitFor(() => expect(erased()).toEqual([before.visitor]));
  expect(fake.texts.has(KEY)).toBe(false);
  const request = fake.requests.find(({ url }) => url.includes('/v1/erase'));
  expect(request).toMatchObject({
    url: 'https://collect.example/v1/erase?k=wk',
    method: 'POST',
    contentType: 'text/plain;charset=UTF-8',
  });
  const after = await curio.track('like', { item: 'lamps-1' });
  expect(after.visitor).toMatch(/^[0-9a-f]{32}$/u);
  expect(after.visitor).not.toBe(before.visitor);
});

test('what waits under the old name is not sent; what has no name is', async () => {
  const { fake, curio, sent } = start({ consent: 'pending' });
  fake.setOnline(false);
  const nameless = await curio.track('like', { item: 'lamps-0' });
  await curio.setConsent('granted');
  await curio.track('like', { item: 'lamps-1' });
  await curio.erase();
  fake.setOnline(true);
  await vi.waitFor(async () => {
    await fake.time.advance(3000);
    expect(sent()).toEqual([nameless.id]);
  });
  fake.page.setVisible(false);
  expect(fake.beacons).toEqual([]);
});

test('a collector that is down is asked again, by the next page if this one ends', async () => {
  const first = start({}, async () => new Response(null, { status: 503 }));
  const { visitor } = await first.curio.track('like', { item: 'lamps-0' });
  await first.curio.erase();
  await vi.waitFor(() => expect(first.erased()).toHaveLength(1));
  await vi.waitFor(async () => {
    await first.fake.time.advance(1000);
    expect(first.erased()).toHaveLength(2);
  });
  expect(first.fake.texts.get(KEY)).toBe(visitor);
  // Withdrawal removes everything but what is needed to carry out what was asked for.
  await first.curio.setConsent('denied');
  expect([...first.fake.texts.keys()]).toEqual([KEY]);
  end.abort();
  end.renew();

  const second = start({ consent: 'denied' }, answerTaken, new Map(first.fake.texts));
  await vi.waitFor(() => expect(second.erased()).toEqual([visitor]));
  await vi.waitFor(() => expect(second.fake.texts.has(KEY)).toBe(false));
});

test('on a page where nothing is allowed yet, the visitor of an earlier one is forgotten as well', async () => {
  const texts = new Map([['kept:curio:shelf:visitor', 'a'.repeat(32)]]);
  const database = await openDatabase('curio-shelf');
  await database.write('texts', (store) => store.put('{}', 'profile'));
  database.close();
  const { fake, curio, erased } = start({ consent: 'pending' }, answerTaken, texts);
  await curio.erase();
  await vi.waitFor(() => expect(erased()).toEqual(['a'.repeat(32)]));
  await vi.waitFor(() => expect([...fake.texts.keys()]).toEqual([]));
  expect(await indexedDB.databases()).toEqual([]);
});

test('whom nobody named needs no collector', async () => {
  const { fake, curio } = start({ consent: 'cookieless' });
  await curio.erase();
  await fake.time.advance(60_000);
  expect(fake.requests.filter(({ url }) => url.includes('/v1/erase'))).toEqual([]);
  expect([...fake.texts.keys()]).toEqual([]);
});

interface Scene {
  readonly fake: FakePlatform;
  readonly curio: Curio;
  /** Visitors whom the collector was asked to forget, each time. */
  readonly erased: () => readonly string[];
  /** Ids of the events that were sent. */
  readonly sent: () => readonly string[];
}

async function answerTaken({ url }: SeenRequest): Promise<Response> {
  return url.includes('/v1/erase')
    ? Response.json({ schemaVersion: 1, erased: 1 })
    : Response.json({ stored: 1, duplicates: 0, refused: {} });
}

function start(
  options: Partial<CurioOptions> = {},
  respond: (request: SeenRequest) => Promise<Response> = answerTaken,
  texts = new Map<string, string>(),
): Scene {
  const databases = DATABASES;
  const fake = createFakePlatform({ databases, respond, texts });
  const curio = createCurio(
    {
      site: 'shelf',
      source: createShelf(),
      consent: 'granted',
      collector: { url: 'https://collect.example', writeKey: 'wk' },
      signal: end.signal,
      ...options,
    },
    fake.platform,
  );
  const bodies = (path: string): readonly string[] =>
    fake.requests.filter(({ url }) => url.includes(path)).map(({ body }) => body ?? '');
  return {
    fake,
    curio,
    erased: () =>
      bodies('/v1/erase').map((body) => {
        const asked: { readonly schemaVersion: number; readonly visitor: string } = JSON.parse(body);
        expect(asked.schemaVersion).toBe(1);
        return asked.visitor;
      }),
    sent: () =>
      bodies('/v1/events').flatMap((body) => {
        const batch: { readonly events: readonly { readonly id: string }[] } = JSON.parse(body);
        return batch.events.map(({ id }) => id);
      }),
  };
}
