import type { CurioEvent } from '@curio/core';
import { parseIngestAnswer, parseCardMetricsAnswer } from '@curio/core/schemas';
import { createEvent, GOLDEN_BATCH, GOLDEN_EVENTS, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CARDS_PATH,
  DAY_MS,
  START_MS,
  startCollectorFixture,
  toBatch,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

async function readIngest(response: Response): Promise<unknown> {
  expect(response.status).toBe(200);
  return toValue(parseIngestAnswer(await response.json()));
}

async function readStored(): Promise<readonly CurioEvent[]> {
  return toValue(await fixture.store.readEvents('golden-shop', 1000));
}

describe('taking events', () => {
  test('the golden visit is stored whole, and the time is corrected', async () => {
    expect(await readIngest(await fixture.send(GOLDEN_BATCH))).toEqual({
      stored: GOLDEN_EVENTS.length,
      duplicates: 0,
      refused: {},
    });
    const stored = (await readStored()).toReversed();
    expect(stored).toEqual(
      GOLDEN_EVENTS.map((event) => ({
        ...event,
        receivedAt: START_MS,
        adjustedTs: event.ts + 1000,
        trusted: false,
        bot: false,
      })),
    );
  });

  test('a beacon and a replay change nothing', async () => {
    await fixture.send(GOLDEN_BATCH);
    expect(await readIngest(await fixture.send(GOLDEN_BATCH, { headers: { Cookie: 'a=b' } }))).toEqual({
      stored: 0,
      duplicates: GOLDEN_EVENTS.length,
      refused: {},
    });
    expect(await readStored()).toHaveLength(GOLDEN_EVENTS.length);
  });

  test('JSON, a client without an origin and an empty batch are taken', async () => {
    const answer = await fixture.send(toBatch([]), {
      headers: { 'Content-Type': 'application/json' },
      origin: null,
    });
    expect(await readIngest(answer)).toEqual({ stored: 0, duplicates: 0, refused: {} });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('a clock that is a year ahead is set right by the time of sending', async () => {
    const ahead = START_MS + 365 * DAY_MS;
    await fixture.send(toBatch([createEvent({ ts: ahead - 4000 })], ahead));
    expect(await readStored()).toMatchObject([{ ts: ahead - 4000, adjustedTs: START_MS - 4000 }]);
  });

  test('an event a little younger than its batch happened when it arrived', async () => {
    await fixture.send(toBatch([createEvent({ ts: START_MS + 2000 })]));
    expect(await readStored()).toMatchObject([{ adjustedTs: START_MS }]);
  });

  test('a robot is stored as one and not counted', async () => {
    const robot = {
      'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    };
    await fixture.send(toBatch([createEvent({ ts: START_MS })]), { headers: robot });
    expect(await readStored()).toMatchObject([{ bot: true }]);
    const answer = await fixture.read(CARDS_PATH, await fixture.pair());
    expect(toValue(parseCardMetricsAnswer(await answer.json())).cards).toEqual([]);
  });

  const refusals: readonly (readonly [string, unknown])[] = [
    ['event-type-unknown', { ...createEvent(), type: 'teleport' }],
    ['event-invalid', { ...createEvent(), position: -1 }],
    ['event-invalid', 'no event'],
    ['event-too-large', createEvent({ page: 'x'.repeat(300) })],
    ['event-other-site', createEvent({ site: 'other-shop' })],
    ['event-not-from-browser', createEvent({ type: 'order-paid', orderId: 'order-1' })],
    ['event-in-future', createEvent({ ts: GOLDEN_NOW_MS + 31_000 + 5 * 60_000 + 1 })],
    ['event-too-old', createEvent({ ts: GOLDEN_NOW_MS + 31_000 - 7 * DAY_MS - 1 })],
  ];
  test.each(refusals)('%s is refused, counted, and costs its neighbour nothing', async (code, event) => {
    const neighbour = createEvent({ id: '019e7d1f-4800-7000-8000-0000000000ff' });
    const answer = await readIngest(await fixture.send(toBatch([event, neighbour, event])));
    expect(answer).toEqual({ stored: 1, duplicates: 0, refused: { [code]: 2 } });
  });

  test('money from a browser is never trusted', async () => {
    await fixture.send(GOLDEN_BATCH);
    const orders = (await readStored()).filter(({ type }) => type === 'order');
    expect(orders).toMatchObject([{ trusted: false, value: { amount: 6900, currency: 'EUR' } }]);
  });
});
