import type { CurioEvent, EventBatch } from '@curio/core';
import { createEvent } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryLedger } from '../ledger/memory-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { createFakePlatform, type FakePlatform, type SeenRequest } from '../testing/index.ts';
import { cutBatches, MOST_BATCH_BYTES } from './batch.ts';
import { createDelivery, type Delivery } from './create-delivery.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
});

afterEach(() => {
  end.abort();
});

describe('sending', () => {
  test('an event waits two seconds for company, and is acknowledged by a 2xx only', async () => {
    const scene = await createScene(() => new Response(null, { status: 204 }));
    await scene.add(1);
    await scene.fake.time.advance(1999);
    expect(scene.batches).toEqual([]);
    await scene.fake.time.advance(1);
    expect(await scene.lives()).toEqual(['acknowledged']);
    expect(scene.batches).toEqual([['event-0']]);
  });

  test('the tenth event, and an order, go at once', async () => {
    const scene = await createScene(ok);
    await scene.add(10);
    await scene.fake.time.advance(0);
    expect(scene.batches.flat()).toHaveLength(10);
    await scene.add(1, { type: 'order' });
    await scene.fake.time.advance(0);
    expect(scene.batches.flat()).toHaveLength(11);
  });

  test('many events go in batches of 50', async () => {
    const scene = await createScene(ok);
    await scene.add(120);
    await scene.delivery.flush();
    expect(scene.batches.map(({ length }) => length)).toEqual([50, 50, 20]);
  });

  test('nothing leaves without consent, not even a beacon', async () => {
    const scene = await createScene(ok);
    scene.delivery.allow(false);
    await scene.add(12);
    await scene.delivery.flush();
    scene.fake.page.setVisible(false);
    await scene.fake.time.advance(60_000);
    expect(scene.fake.requests).toEqual([]);
    expect(scene.fake.beacons).toEqual([]);
  });
});

describe('trouble', () => {
  test('a collector that is down loses nothing and is asked less and less often', async () => {
    let isDown = true;
    const scene = await createScene(() => (isDown ? new Response(null, { status: 502 }) : ok()));
    await scene.add(1);
    await scene.fake.time.advance(60_000);
    const asked = scene.fake.requests.length;
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(9);
    expect(scene.failures).toEqual(['collector-unreachable']);
    isDown = false;
    await scene.fake.time.advance(120_000);
    expect(await scene.lives()).toEqual(['acknowledged']);
  });

  test('Retry-After is kept to', async () => {
    const answers = [new Response(null, { status: 429, headers: { 'retry-after': '90' } })];
    const scene = await createScene(() => answers.shift() ?? ok());
    await scene.add(1);
    await scene.fake.time.advance(91_000);
    expect(scene.fake.requests).toHaveLength(1);
    await scene.fake.time.advance(2000);
    expect(await scene.lives()).toEqual(['acknowledged']);
  });

  test('offline it waits, and goes on when the network is back', async () => {
    const scene = await createScene(ok);
    scene.fake.setOnline(false);
    await scene.add(1);
    await scene.fake.time.advance(60_000);
    expect(scene.fake.requests).toEqual([]);
    scene.fake.setOnline(true);
    await scene.fake.time.advance(0);
    expect(await scene.lives()).toEqual(['acknowledged']);
  });

  test('of a refused batch only the event at fault is lost', async () => {
    const scene = await createScene(({ body }) =>
      body?.includes('event-3"') === true ? new Response(null, { status: 400 }) : ok(),
    );
    await scene.add(8);
    await scene.delivery.flush();
    const lives = await scene.lives();
    expect(lives.filter((life) => life === 'acknowledged')).toHaveLength(7);
    expect(lives[3]).toBe('refused');
    expect(scene.dropped).toEqual({ 'status-400': 1 });
  });

  test('a batch that is too large is sent in halves', async () => {
    const scene = await createScene(({ body }) =>
      (JSON.parse(body ?? '') as EventBatch).events.length > 3 ? new Response(null, { status: 413 }) : ok(),
    );
    await scene.add(8);
    await scene.delivery.flush();
    expect(scene.batches.map(({ length }) => length)).toEqual([8, 4, 2, 2, 4, 2, 2]);
    expect(new Set(await scene.lives())).toEqual(new Set(['acknowledged']));
  });

  test('a wrong key is told once and not knocked at again', async () => {
    const scene = await createScene(() => new Response(null, { status: 403 }));
    await scene.add(60);
    await scene.delivery.flush();
    await scene.fake.time.advance(60_000);
    expect(scene.fake.requests).toHaveLength(1);
    expect(scene.failures).toEqual(['collector-refused']);
  });

  test('what the collector says it refused is counted', async () => {
    const scene = await createScene(() =>
      Response.json({ stored: 0, duplicates: 0, refused: { 'too-old': 2 } }),
    );
    await scene.add(2);
    await scene.delivery.flush();
    expect(scene.dropped).toEqual({ 'too-old': 2 });
  });
});

describe('leaving', () => {
  test('what nobody answered for goes by beacon, in text, once, and still waits', async () => {
    const scene = await createScene(ok);
    await scene.add(3);
    scene.fake.page.setVisible(false);
    scene.fake.page.setVisible(false);
    expect(scene.fake.beacons).toHaveLength(1);
    expect(scene.fake.beacons[0]?.url).toBe('https://collect.example/v1/events?k=wk');
    const batch: EventBatch = JSON.parse(scene.fake.beacons[0]?.body ?? '');
    expect(batch.events.map(({ id }) => id)).toEqual(['event-0', 'event-1', 'event-2']);
    expect(await scene.lives()).toEqual(['stored', 'stored', 'stored']);
  });

  test('beacons stop at the browser quota', async () => {
    const scene = await createScene(ok);
    await scene.add(9, { query: 'x'.repeat(14_000) });
    scene.fake.page.setVisible(false);
    expect(scene.fake.beacons).toHaveLength(1);
    expect(scene.fake.beacons.every(({ body }) => body.length <= MOST_BATCH_BYTES)).toBe(true);
  });
});

test('an event larger than a batch stands alone', () => {
  const large = createEvent({ query: 'x'.repeat(MOST_BATCH_BYTES) });
  expect(cutBatches([createEvent(), large, createEvent()]).map(({ length }) => length)).toEqual([1, 1, 1]);
});

interface Scene {
  readonly fake: FakePlatform;
  readonly delivery: Delivery;
  /** Ids of each request. */
  readonly batches: string[][];
  readonly failures: string[];
  readonly dropped: Record<string, number>;
  add(count: number, change?: Partial<CurioEvent>): Promise<void>;
  /** How far each event came, oldest first. */
  lives(): Promise<readonly string[]>;
}

function ok(): Response {
  return Response.json({ stored: 1, duplicates: 0, refused: {} });
}

async function createScene(answer: (request: SeenRequest) => Response): Promise<Scene> {
  const batches: string[][] = [];
  const fake = createFakePlatform({
    async respond(request) {
      const batch: EventBatch = JSON.parse(request.body ?? '');
      batches.push(batch.events.map(({ id }) => id));
      return answer(request);
    },
  });
  const failures: string[] = [];
  const dropped: Record<string, number> = {};
  const ledger: Ledger = createMemoryLedger(fake.platform.clock, () => undefined);
  const services = await fake.platform.services();
  const delivery = createDelivery({
    site: 'shelf',
    collector: { url: 'https://collect.example', writeKey: 'wk' },
    outbox: ledger,
    platform: fake.platform,
    services,
    signal: end.signal,
    failed: (code) => failures.push(code),
    dropped(reason, count) {
      dropped[reason] = (dropped[reason] ?? 0) + count;
    },
  });
  delivery.allow(true);
  let made = 0;
  return {
    fake,
    delivery,
    batches,
    failures,
    dropped,
    async add(count, change = {}) {
      for (let at = 0; at < count; at += 1) {
        const event = createEvent({ id: `event-${made}`, ...change });
        made += 1;
        await ledger.append([event]);
        delivery.notice(event);
      }
    },
    async lives() {
      const newest = await ledger.readNewest(2000);
      return newest.map(({ life }) => (life === 'made' ? 'stored' : life)).toReversed();
    },
  };
}
