import type { EventBatch } from '@curio/core';
import { createEvent } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createDeliveryScene,
  type DeliveryScene,
  type DeliverySceneOptions,
} from '../testing/delivery-scene.ts';

let end = new AbortController();

beforeEach(() => {
  end = new AbortController();
});

afterEach(() => {
  end.abort();
});

/** One that ends with its test. */
function createScene(answer: DeliverySceneOptions['answer']): Promise<DeliveryScene> {
  return createDeliveryScene({ answer, createEvent, signal: end.signal });
}

function ok(): Response {
  return Response.json({ stored: 1, duplicates: 0, refused: {} });
}

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

  test('beacons are small, so that they fill the 64 KB of a page, with the orders in the first', async () => {
    const scene = await createScene(ok);
    await scene.add(9, { query: 'x'.repeat(6_500) });
    await scene.add(1, { type: 'order' });
    await scene.fake.time.advance(0);
    scene.fake.setOnline(false);
    await scene.add(20, { query: 'x'.repeat(6_500) });
    await scene.add(1, { type: 'order', id: 'the-order' });
    scene.fake.page.setVisible(false);
    const sent = scene.fake.beacons.map(({ body }): EventBatch => JSON.parse(body));
    expect(sent.length).toBe(4);
    expect(sent[0]?.events[0]?.id).toBe('the-order');
    expect(scene.fake.beacons.every(({ body }) => body.length <= 16_000)).toBe(true);
  });

  test('an event on its way into the ledger is in the beacon', async () => {
    const scene = await createScene(ok);
    scene.delivery.made(createEvent({ id: 'just-made' }));
    scene.fake.page.setVisible(false);
    expect(scene.fake.beacons[0]?.body).toContain('just-made');
  });

  test('what another tab has delivered is not sent by beacon, and nobody goes on looking for it', async () => {
    const scene = await createScene(ok);
    await scene.add(3);
    await scene.ledger.mark(['event-0', 'event-1', 'event-2'], 'acknowledged');
    await scene.fake.time.advance(5000);
    scene.fake.page.setVisible(false);
    expect(scene.batches).toEqual([]);
    expect(scene.fake.beacons).toEqual([]);
    expect(scene.fake.time.pending).toBe(0);
  });

  test('what is forgotten is in no beacon', async () => {
    const scene = await createScene(ok);
    await scene.add(3);
    scene.delivery.forget();
    scene.fake.page.setVisible(false);
    expect(scene.fake.beacons).toEqual([]);
  });
});

describe('what was dropped', () => {
  test('is told with the next batch, again while none is taken, and then no more', async () => {
    const answers = [new Response(null, { status: 503 }), new Response(null, { status: 503 })];
    const scene = await createScene(() => answers.shift() ?? ok());
    await scene.tally.add({ 'too-many': 7, 'too-old': 1 });
    await scene.add(1);
    await scene.fake.time.advance(60_000);
    await scene.add(1);
    await scene.fake.time.advance(60_000);
    const told = scene.fake.requests.map(({ body }): EventBatch => JSON.parse(body ?? ''));
    expect(told.map(({ dropped }) => dropped)).toEqual([
      ...Array.from({ length: 3 }, () => ({ 'too-many': 7, 'too-old': 1 })),
      undefined,
    ]);
    // By the name the collector knows that it is the same count.
    const names = told.map(({ tally }) => tally);
    expect([new Set(names.slice(0, 3)).size, names[3]]).toEqual([1, undefined]);
    expect(await scene.tally.read()).toEqual({});
  });

  test('in halves it is told once, and what was refused on the way with the batch after', async () => {
    const scene = await createScene(({ body }) =>
      body?.includes('event-0"') === true ? new Response(null, { status: 422 }) : ok(),
    );
    await scene.tally.add({ 'too-many': 7 });
    await scene.add(4);
    await scene.delivery.flush();
    const taken = scene.fake.requests
      .map(({ body }): EventBatch => JSON.parse(body ?? ''))
      .filter(({ events }) => events.every(({ id }) => id !== 'event-0'));
    expect(taken.map(({ dropped }) => dropped)).toEqual([undefined, undefined]);
    await scene.add(1);
    await scene.delivery.flush();
    const last: EventBatch = JSON.parse(scene.fake.requests.at(-1)?.body ?? '');
    expect(last.dropped).toEqual({ 'too-many': 7, 'status-422': 1 });
  });
});

test('each sending says the time of that moment, by which the collector corrects the clock', async () => {
  const answers = [new Response(null, { status: 503 })];
  const scene = await createScene(() => answers.shift() ?? ok());
  await scene.add(1);
  await scene.fake.time.advance(60_000);
  const [first = 0, second = 0] = scene.fake.requests.map(
    ({ body }) => (JSON.parse(body ?? '') as EventBatch).sentAt,
  );
  expect(second - first).toBeGreaterThanOrEqual(500);
});

test('a page that a network puts in the place of an answer is none', async () => {
  const answers = [
    new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  ];
  const scene = await createScene(() => answers.shift() ?? ok());
  await scene.add(1);
  await scene.fake.time.advance(2000);
  expect(await scene.lives()).toEqual(['stored']);
  await scene.fake.time.advance(60_000);
  expect(await scene.lives()).toEqual(['acknowledged']);
});
