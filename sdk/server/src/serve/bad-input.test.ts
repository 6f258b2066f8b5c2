import { createEvent, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePairingLink } from '@curio/core';
import { SITES } from '../testing/collector-fixture.ts';
import { createShopifyOrder } from '../testing/shop-webhooks.ts';
import { toShopifyWebhook, toSignedOrders } from '../testing/signed-requests.ts';
import { startServer, type RunningServer } from './start-server.ts';

// Over real HTTP and a real file: whatever is sent, what is right is stored whole, what is wrong is counted under its own
// code, and nothing else is lost.

const BROWSER =
  'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const DAY_MS = 86_400_000;

let folder = '';
let files = 0;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-bad-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  files += 1;
  const started = await startServer({
    sites: SITES,
    prefix: '/',
    database: join(folder, `${files}.duckdb`),
    clock: { now: () => GOLDEN_NOW_MS },
    limits: { perAddress: { perSecond: 1, burst: 12 } },
  });
  if (!started.ok) throw new Error(started.error.message);
  server = started.value;
});
afterEach(() => server.close());

let ids = 0;
function event(changes: object = {}): object {
  ids += 1;
  return {
    ...createEvent({ id: `019e7d1f-4800-7000-8000-${ids.toString(16).padStart(12, '0')}` }),
    ...changes,
  };
}

interface Batch {
  readonly body: string;
  readonly key?: string;
  readonly agent?: string;
}

async function send({
  body,
  key = 'wk_golden',
  agent = BROWSER,
}: Batch): Promise<readonly [number, unknown]> {
  const response = await fetch(`${server.url}/v1/events?k=${key}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'text/plain', 'User-Agent': agent },
  });
  return [response.status, await response.json()];
}

function toBody(events: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ schemaVersion: 1, sentAt: GOLDEN_NOW_MS, events, ...more });
}

async function read(path: string): Promise<Record<string, readonly Record<string, unknown>[]>> {
  const pairing = parsePairingLink(server.pairingLink);
  const token = pairing.ok ? pairing.value.readToken : '';
  const response = await fetch(server.url + path, { headers: { Authorization: `Bearer ${token}` } });
  const answer: unknown = await response.json();
  return answer as Record<string, readonly Record<string, unknown>[]>;
}

async function readLosses(): Promise<unknown> {
  const { losses = [] } = await read(`/v1/losses?site=golden-shop&from=0&to=${GOLDEN_NOW_MS + DAY_MS}`);
  return losses.map(({ reason, by, events, requests }) => [reason, by, events, requests]);
}

async function countStored(): Promise<number> {
  return (await read('/v1/events?site=golden-shop&limit=1000'))['events']?.length ?? -1;
}

describe('bad events among good ones', () => {
  const bad: readonly (readonly [string, () => unknown])[] = [
    ['event-in-future', () => event({ ts: GOLDEN_NOW_MS + 5 * 60_000 + 1 })],
    ['event-in-future', () => event({ ts: 9_007_199_254_740_991 })],
    ['event-too-old', () => event({ ts: GOLDEN_NOW_MS - 7 * DAY_MS - 1 })],
    ['event-too-large', () => event({ item: 'x'.repeat(257) })],
    ['event-too-large', () => event({ query: '长'.repeat(50_000) })],
    ['event-too-large', () => event({ arms: Array.from({ length: 300 }, () => 'a:b') })],
    ['event-type-unknown', () => event({ type: 'teleport' })],
    ['event-type-unknown', () => event({ type: '__proto__' })],
    ['event-other-site', () => event({ site: 'other-shop' })],
    [
      'event-not-from-browser',
      () => event({ type: 'order-paid', orderId: '1', value: { amount: 9e9, currency: 'EUR' } }),
    ],
    ['event-not-from-browser', () => event({ type: 'refund', orderId: '1' })],
    ['event-invalid', () => event({ id: 'not-a-uuid' })],
    ['event-invalid', () => event({ ts: -1 })],
    ['event-invalid', () => event({ value: { amount: 1.5, currency: 'EUR' } })],
    ['event-invalid', () => null],
    ['event-invalid', () => [[]]],
  ];
  test.each(bad)('%s: counted, its neighbours stored', async (code, create) => {
    const batch = toBody([event(), create(), event()]);
    expect(await send({ body: batch })).toEqual([200, { stored: 2, duplicates: 0, refused: { [code]: 1 } }]);
    expect(await countStored()).toBe(2);
    expect(await readLosses()).toEqual([[code, 'collector', 1, 1]]);
  });

  test('a replayed batch changes nothing and is counted', async () => {
    const batch = toBody([event(), event()], {
      dropped: { 'quota-exceeded': 7, 'NOT A REASON': 1, odd: -4 },
    });
    await send({ body: batch });
    expect(await send({ body: batch })).toEqual([200, { stored: 0, duplicates: 2, refused: {} }]);
    expect(await countStored()).toBe(2);
    expect(await readLosses()).toEqual([
      ['event-duplicate', 'collector', 2, 1],
      ['quota-exceeded', 'browser', 7, 1],
    ]);
  });

  test('a forged buyer and trust are taken off', async () => {
    await send({ body: toBody([event({ buyer: 'b_victim', trusted: true, bot: false, receivedAt: 1 })]) });
    const { events = [] } = await read('/v1/events?site=golden-shop');
    expect(events[0]).toMatchObject({ trusted: false, receivedAt: GOLDEN_NOW_MS });
    expect(events[0]).not.toHaveProperty('buyer');
  });

  test('a robot’s events are told apart', async () => {
    await send({ body: toBody([event()]), agent: ROBOT });
    expect(await readLosses()).toEqual([['bot', 'collector', 1, 1]]);
  });
});

describe('bad batches', () => {
  const bad: readonly (readonly [string, number, Batch])[] = [
    ['batch-not-json', 400, { body: '{"schemaVersion":1' }],
    ['batch-not-json', 400, { body: '' }],
    ['batch-invalid', 400, { body: '{"schemaVersion":1,"sentAt":"now","events":[]}' }],
    ['batch-too-large', 413, { body: ' '.repeat(262_145) }],
    ['batch-too-many-events', 413, { body: toBody(Array.from({ length: 501 }, () => 0)) }],
  ];
  test.each(bad)('%s: counted, nothing stored, the next one taken', async (code, status, batch) => {
    expect(await send(batch)).toMatchObject([status, { code }]);
    expect(await countStored()).toBe(0);
    expect((await send({ body: toBody([event()]) }))[0]).toBe(200);
    expect(await readLosses()).toEqual([[code, 'collector', 0, 1]]);
  });

  test('another site’s key stores nothing here, and the site of the key counts it', async () => {
    const [status, answer] = await send({ body: toBody([event(), event()]), key: 'wk_other' });
    expect([status, answer]).toEqual([200, { stored: 0, duplicates: 0, refused: { 'event-other-site': 2 } }]);
    expect(await countStored()).toBe(0);
    expect(await readLosses()).toEqual([]);
  });

  test('a key that nobody has is refused', async () => {
    expect(await send({ body: toBody([event()]), key: 'wk_guess' })).toMatchObject([
      401,
      { code: 'write-key-unknown' },
    ]);
    expect(await countStored()).toBe(0);
  });

  test('a flood waits, and is counted', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 14; count += 1) statuses.push((await send({ body: toBody([event()]) }))[0]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});

describe('forged orders', () => {
  const lines = [{ id: '1', item: 'mug', quantity: 1, value: { amount: 500, currency: 'EUR' } }];
  const body = JSON.stringify({
    schemaVersion: 1,
    records: [{ type: 'order-paid', orderId: '1', at: GOLDEN_NOW_MS, lines }],
  });
  const forged: readonly (readonly [string, (origin: string) => Request])[] = [
    [
      'signature-wrong',
      (origin) => toSignedOrders({ body, timestamp: GOLDEN_NOW_MS, secret: 'guess', origin }),
    ],
    [
      'signature-other-site',
      (origin) => toSignedOrders({ body, timestamp: GOLDEN_NOW_MS, secret: 'other-secret', origin }),
    ],
    ['signature-too-old', (origin) => toSignedOrders({ body, timestamp: GOLDEN_NOW_MS - 300_001, origin })],
    [
      'signature-wrong',
      (origin) =>
        toShopifyWebhook('orders/paid', {
          body: JSON.stringify(createShopifyOrder()),
          secret: 'guess',
          origin,
        }),
    ],
  ];
  test.each(forged)('%s: counted, nothing stored', async (code, create) => {
    const response = await fetch(create(server.url));
    expect(await response.json()).toMatchObject({ code });
    expect(await countStored()).toBe(0);
    expect(await readLosses()).toEqual([[code, 'collector', 0, 1]]);
  });

  test('the right one is stored once, however often it is replayed', async () => {
    const sign = (): Request => toSignedOrders({ body, timestamp: GOLDEN_NOW_MS, origin: server.url });
    await fetch(sign());
    expect(await (await fetch(sign())).json()).toEqual({ schemaVersion: 1, stored: 0, duplicates: 1 });
    expect(await countStored()).toBe(1);
    expect(await readLosses()).toEqual([['event-duplicate', 'collector', 1, 1]]);
  });
});
