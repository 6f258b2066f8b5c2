import type { EventBatch } from '@curio/core';
import { createEvent } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createDeliveryScene,
  type DeliveryScene,
  type DeliverySceneOptions,
} from '../testing/delivery-scene.ts';
import { cutBatches, MOST_BATCH_BYTES } from './batch.ts';

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

  test('what earlier pages left does not wait for company where it is enough', async () => {
    const scene = await createScene(ok);
    await scene.ledger.append(Array.from({ length: 12 }, (_, at) => createEvent({ id: `left-${at}` })));
    scene.delivery.allow(true);
    await scene.fake.time.advance(0);
    expect(scene.batches.flat()).toHaveLength(12);
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

test('an event larger than a batch stands alone', () => {
  const large = createEvent({ query: 'x'.repeat(MOST_BATCH_BYTES) });
  expect(cutBatches([createEvent(), large, createEvent()]).map(({ length }) => length)).toEqual([1, 1, 1]);
});
