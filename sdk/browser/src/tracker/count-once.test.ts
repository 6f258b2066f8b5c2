import type { EventType } from '@curio/core';
import { EVENT_TYPES } from '@curio/core';
import { describe, expect, test } from 'vitest';
import { createCurio } from '../client.ts';
import type { Curio, CurioOptions, TrackFields } from '../curio.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';
import { DATABASES, useFreshBrowser } from '../../testing/fresh-browser.ts';

/** What is true of an item in its place, and not done again by being told again. */
const ONCE: readonly EventType[] = [
  'impression',
  'view',
  'video-first-quartile',
  'video-midpoint',
  'video-third-quartile',
  'video-complete',
  'video-skipped',
  'product-impression',
  'live-join',
];
const PLACE: TrackFields = { item: 'clip-lamps-0', surface: 'feed', slate: 's1', position: 2 };

const end = useFreshBrowser();

describe.each(ONCE)('%s', (type) => {
  test('counts once a page view, item and place, and whoever tells it again gets the first', async () => {
    const { curio, counted } = start();
    const first = await curio.track(type, PLACE);
    expect(await curio.track(type, PLACE)).toBe(first);
    await curio.track(type, { ...PLACE, position: 3 });
    await curio.track(type, { ...PLACE, slate: 's2' });
    await curio.track(type, { ...PLACE, item: 'clip-lamps-1' });
    expect(await counted(type)).toBe(4);
  });

  test('counts anew after a soft navigation, also on the way back', async () => {
    const { fake, curio, counted } = start();
    for (const path of ['/', '/two', '/']) {
      fake.page.setPath(path);
      await curio.track(type, PLACE);
      await curio.track(type, PLACE);
    }
    expect(await counted(type)).toBe(3);
  });
});

test('what a visitor does counts as often as it is done', async () => {
  const { curio } = start();
  const acts = (Object.keys(EVENT_TYPES) as EventType[]).filter((type) => !ONCE.includes(type));
  for (const type of acts) {
    await curio.track(type, PLACE);
    await curio.track(type, PLACE);
  }
  expect(await curio.inspectEvents()).toHaveLength(2 * acts.length);
});

test('each moment of a clip meets its product once, and one product may be met in two', async () => {
  const { curio, counted } = start();
  for (const momentId of ['m1', 'm2', 'm1'])
    await curio.track('product-impression', { ...PLACE, item: 'lamps-0', content: 'clip-lamps-0', momentId });
  expect(await counted('product-impression')).toBe(2);
});

describe('an order', () => {
  test('is told once by its id, on the page that is loaded again as well', async () => {
    const texts = new Map<string, string>();
    const first = start({ consent: 'granted' }, texts);
    await first.curio.track('order', { orderId: 'A-1' });
    await first.curio.track('order', { orderId: 'A-1' });
    await first.curio.track('order', { orderId: 'A-2' });
    expect(await first.counted('order')).toBe(2);
    end.abort();
    end.renew();
    const again = start({ consent: 'granted' }, texts);
    await again.curio.track('order', { orderId: 'A-1' });
    expect(await again.counted('order')).toBe(2);
  });

  test('is remembered by no page where nothing may be kept', async () => {
    const texts = new Map<string, string>();
    const { curio, counted } = start({ consent: 'cookieless' }, texts);
    await curio.track('order', { orderId: 'A-1' });
    await curio.track('order', { orderId: 'A-1' });
    expect(await counted('order')).toBe(1);
    expect([...texts.keys()]).toEqual([]);
  });
});

test('an address and words longer than a collector takes are cut', async () => {
  const { fake, curio } = start();
  fake.page.setPath(`/${'a'.repeat(400)}`);
  const { page, query } = await curio.track('search', { query: 'b'.repeat(400) });
  expect([page.length, query?.length]).toEqual([256, 256]);
});

test('an event that no collector would take is dropped and counted, and pushes nothing else out', async () => {
  const { curio } = start();
  await curio.track('like', { item: 'x'.repeat(60_000) });
  const kept = await curio.track('like', { item: 'lamps-0' });
  expect((await curio.inspectEvents()).map(({ event }) => event.id)).toEqual([kept.id]);
  expect(curio.status.dropped).toEqual({ 'too-large': 1 });
});

interface Scene {
  readonly fake: FakePlatform;
  readonly curio: Curio;
  readonly counted: (type: EventType) => Promise<number>;
}

function start(options: Partial<CurioOptions> = {}, texts = new Map<string, string>()): Scene {
  const fake = createFakePlatform({ databases: DATABASES, texts });
  const base = { site: 'shelf', source: createShelf(), signal: end.signal };
  const curio = createCurio({ ...base, ...options }, fake.platform);
  const counted: Scene['counted'] = async (type) =>
    (await curio.inspectEvents()).filter(({ event }) => event.type === type).length;
  return { fake, curio, counted };
}
