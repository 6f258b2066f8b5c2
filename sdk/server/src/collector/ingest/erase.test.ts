import { parseApiFailure } from '@curio/core/schemas';
import { createEvent, GOLDEN_BATCH, GOLDEN_EVENTS } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  SHOP_ORIGIN,
  START_MS,
  startCollectorFixture,
  toBatch,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';
import { toSignedOrders } from '../../testing/signed-requests.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

function erase(body: string, key = 'wk_golden', origin = SHOP_ORIGIN): Promise<Response> {
  return fixture.collector.fetch(
    new Request(`http://127.0.0.1/v1/erase?k=${key}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'text/plain;charset=UTF-8', Origin: origin },
    }),
  );
}

const WISH = JSON.stringify({ schemaVersion: 1, visitor: 'visitor-golden' });

describe('erasing a visitor', () => {
  test('every event goes, and what comes later is refused and counted', async () => {
    await fixture.send(GOLDEN_BATCH);
    const answer = await erase(WISH);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { schemaVersion: 1, erased: GOLDEN_EVENTS.length },
    ]);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(SHOP_ORIGIN);
    const later = createEvent({ id: '019e7d1f-4800-7000-8000-0000000000aa', visitor: 'visitor-golden' });
    const other = createEvent({ id: '019e7d1f-4800-7000-8000-0000000000ab', visitor: 'someone' });
    const sent = await fixture.send(toBatch([...GOLDEN_EVENTS, later, other]));
    expect(await sent.json()).toEqual({
      stored: 1,
      duplicates: 0,
      refused: { 'event-erased': GOLDEN_EVENTS.length + 1 },
    });
    expect(toValue(await fixture.store.readEvents('golden-shop', 100))).toMatchObject([
      { visitor: 'someone' },
    ]);
    await fixture.collector.flush();
    const losses = toValue(
      await fixture.store.readLosses({ site: 'golden-shop', from: 0, to: START_MS * 2 }),
    );
    expect(losses).toMatchObject([{ reason: 'event-erased', events: GOLDEN_EVENTS.length + 1, requests: 1 }]);
  });

  test('twice is as good as once, and an unknown visitor is no fault', async () => {
    expect(await (await erase(WISH)).json()).toEqual({ schemaVersion: 1, erased: 0 });
    expect(await (await erase(WISH)).json()).toEqual({ schemaVersion: 1, erased: 0 });
  });

  test('another site’s visitor of that name stays', async () => {
    await fixture.send(GOLDEN_BATCH);
    expect((await erase(WISH, 'wk_other', 'https://other.example')).status).toBe(200);
    expect(toValue(await fixture.store.readEvents('golden-shop', 100))).toHaveLength(GOLDEN_EVENTS.length);
  });

  test('a paid order stays in the merchant’s books, without the visitor', async () => {
    const lines = [{ id: '1', item: 'mug', quantity: 1, value: { amount: 500, currency: 'EUR' } }];
    const record = { type: 'order-paid', orderId: '1', at: START_MS, visitor: 'visitor-golden', lines };
    const body = JSON.stringify({ schemaVersion: 1, records: [record] });
    await fixture.collector.fetch(toSignedOrders({ body, timestamp: START_MS }));
    await erase(WISH);
    const [order] = toValue(await fixture.store.readEvents('golden-shop', 100));
    expect(order).toMatchObject({ type: 'order-paid', trusted: true });
    expect(order).not.toHaveProperty('visitor');
  });

  test.each([
    ['erase-invalid', 400, '{"schemaVersion":1}', 'wk_golden', SHOP_ORIGIN],
    ['erase-invalid', 400, '{"schemaVersion":2,"visitor":"a"}', 'wk_golden', SHOP_ORIGIN],
    ['erase-invalid', 400, '{"schemaVersion":1,"visitor":""}', 'wk_golden', SHOP_ORIGIN],
    ['erase-invalid', 400, `{"schemaVersion":1,"visitor":"${'x'.repeat(257)}"}`, 'wk_golden', SHOP_ORIGIN],
    ['erase-invalid', 400, 'null', 'wk_golden', SHOP_ORIGIN],
    ['batch-not-json', 400, '{', 'wk_golden', SHOP_ORIGIN],
    ['write-key-unknown', 401, WISH, 'wk_nobody', SHOP_ORIGIN],
    ['origin-not-allowed', 403, WISH, 'wk_golden', 'https://evil.example'],
  ])('%s is refused with %i', async (...[code, status, body, key, origin]) => {
    await fixture.send(GOLDEN_BATCH);
    const response = await erase(body, key, origin);
    expect([response.status, toValue(parseApiFailure(await response.json())).code]).toEqual([status, code]);
    expect(toValue(await fixture.store.readEvents('golden-shop', 100))).toHaveLength(GOLDEN_EVENTS.length);
  });
});
