import type { OrderBatch, OrderRecord } from '@curio/core';
import { parseApiFailure } from '@curio/core/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../stores/collector-store.ts';
import {
  START_MS,
  startCollectorFixture,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';
import { toSignedOrders, type Signing } from '../../testing/signed-requests.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

const PAID: OrderRecord = {
  type: 'order-paid',
  orderId: '1001',
  at: START_MS - 60_000,
  customer: 'c-17',
  visitor: 'visitor-golden',
  lines: [
    {
      id: '1',
      item: 'kettle-gooseneck',
      variant: 'kettle-gooseneck-black',
      quantity: 2,
      value: { amount: 13_800, currency: 'EUR' },
      creator: 'mara',
    },
    { id: '2', item: 'stone-mug', quantity: 1, value: { amount: 2_400, currency: 'EUR' } },
  ],
};

function toBody(records: readonly unknown[]): string {
  return JSON.stringify({ schemaVersion: 1, records } satisfies Record<keyof OrderBatch, unknown>);
}

async function post(signing: Partial<Signing> = {}): Promise<readonly [number, Record<string, unknown>]> {
  const request = toSignedOrders({ body: toBody([PAID]), timestamp: START_MS, ...signing });
  const response = await fixture.collector.fetch(request, { address: '198.51.100.4' });
  const answer: unknown = await response.json();
  return [response.status, { ...(answer as object) }];
}

async function readStored(): Promise<readonly StoredEvent[]> {
  return toValue(await fixture.store.readEvents('golden-shop', 1000));
}

describe('signed orders', () => {
  test('each line is one trusted event, and the customer a pseudonym', async () => {
    expect(await post()).toEqual([200, { schemaVersion: 1, stored: 2, duplicates: 0 }]);
    const stored = await readStored();
    const kettle = stored.find(({ item }) => item === 'kettle-gooseneck');
    expect(kettle).toEqual({
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-7/u),
      schemaVersion: 1,
      type: 'order-paid',
      ts: PAID.at,
      seq: 0,
      site: 'golden-shop',
      session: 'server',
      visitor: 'visitor-golden',
      page: '',
      item: 'kettle-gooseneck',
      variant: 'kettle-gooseneck-black',
      quantity: 2,
      orderId: '1001',
      creator: 'mara',
      value: { amount: 13_800, currency: 'EUR' },
      buyer: expect.stringMatching(/^b_[\w-]{22}$/u),
      receivedAt: START_MS,
      adjustedTs: PAID.at,
      trusted: true,
      bot: false,
    });
    expect(new Set(stored.map(({ buyer }) => buyer)).size).toBe(1);
  });

  test('sent again, also at another time of the shop’s own, it is counted once', async () => {
    await post();
    const later = toBody([{ ...PAID, at: PAID.at + 5000 }]);
    expect(await post({ body: later })).toEqual([200, { schemaVersion: 1, stored: 0, duplicates: 2 }]);
    expect(await readStored()).toHaveLength(2);
  });

  test('the secret before is good as well, so that it can be changed', async () => {
    expect((await post({ secret: 'orders-secret-before' }))[0]).toBe(200);
  });

  test('one customer is one buyer, in whatever case the address was typed', async () => {
    const customers = ['Ada@mail.example', ' ada@MAIL.example', 'bo@mail.example'];
    const records = customers.map((customer, at) => ({ ...PAID, orderId: `o-${at}`, customer }));
    await post({ body: toBody(records) });
    const buyers = new Map((await readStored()).map(({ orderId, buyer }) => [orderId, buyer]));
    expect(buyers.get('o-0')).toBe(buyers.get('o-1'));
    expect(buyers.get('o-2')).not.toBe(buyers.get('o-0'));
  });

  test('service events come by the same door, two of a kind too', async () => {
    const of = { orderId: '1001', at: START_MS - 1000, lines: [] };
    const records = [
      {
        ...of,
        type: 'shipped',
        recordId: 'parcel-1',
        lines: [{ id: '1', item: 'kettle-gooseneck', quantity: 2 }],
      },
      { ...of, type: 'delivered', recordId: 'parcel-1' },
      { ...of, type: 'return', recordId: 'return-1', lines: [{ id: '1' }, { id: '2' }] },
      { ...of, type: 'complaint', recordId: 'ticket-1' },
      { ...of, type: 'complaint', recordId: 'ticket-2' },
      { ...of, type: 'first-reply', recordId: 'ticket-1' },
      { ...of, type: 'refund', recordId: 'refund-1', lines: [{ value: { amount: 500, currency: 'EUR' } }] },
      { ...of, type: 'refund', recordId: 'refund-2', lines: [{ value: { amount: 500, currency: 'EUR' } }] },
    ];
    expect((await post({ body: toBody(records) }))[1]).toMatchObject({ stored: 9, duplicates: 0 });
    const types = (await readStored()).map(({ type }) => type).toSorted();
    expect(types).toEqual([
      'complaint',
      'complaint',
      'delivered',
      'first-reply',
      'refund',
      'refund',
      'return',
      'return',
      'shipped',
    ]);
  });

  test('a site without a secret for buyers names none', async () => {
    await post({ site: 'other-shop', secret: 'other-secret' });
    const [event] = toValue(await fixture.store.readEvents('other-shop', 1));
    expect(event).toMatchObject({ trusted: true });
    expect(event).not.toHaveProperty('buyer');
  });
});

describe('what is refused, and stores nothing', () => {
  const line = PAID.lines[0];
  const refusals: readonly (readonly [string, number, Partial<Signing>, string | undefined])[] = [
    ['signature-missing', 401, { headers: { 'X-Curio-Signature': '' } }, undefined],
    ['signature-wrong', 401, { secret: 'guess' }, undefined],
    ['signature-wrong', 401, { headers: { 'X-Curio-Signature': 'zz' } }, undefined],
    ['signature-wrong', 401, { headers: { 'X-Curio-Timestamp': String(START_MS + 1) } }, undefined],
    ['signature-other-site', 403, { secret: 'other-secret' }, 'site'],
    ['signature-too-old', 401, { timestamp: START_MS - 300_001 }, 'X-Curio-Timestamp'],
    ['signature-too-old', 401, { timestamp: START_MS + 300_001 }, 'X-Curio-Timestamp'],
    ['signature-too-old', 401, { timestamp: 'yesterday' }, 'X-Curio-Timestamp'],
    ['site-unknown', 404, { site: 'nobody' }, 'site'],
    ['batch-not-json', 400, { body: '{"schemaVersion":1,' }, undefined],
    ['orders-invalid', 400, { body: '{"schemaVersion":1,"records":[]}' }, 'records'],
    ['orders-invalid', 400, { body: toBody([PAID, { ...PAID, lines: [] }]) }, 'records[1].lines'],
    [
      'orders-invalid',
      400,
      { body: toBody([{ ...PAID, lines: [{ ...line, value: { amount: -1, currency: 'EUR' } }] }]) },
      'records[0].lines[0].value.amount',
    ],
    ['orders-invalid', 400, { body: toBody([{ ...PAID, lines: [line, line] }]) }, 'records[0].lines[1].id'],
    ['orders-invalid', 400, { body: toBody([{ ...PAID, type: 'refund' }]) }, 'records[0].recordId'],
    ['orders-invalid', 400, { body: toBody([{ ...PAID, type: 'gift' }]) }, 'records[0].type'],
    ['order-in-future', 400, { body: toBody([PAID, { ...PAID, at: START_MS + 300_001 }]) }, 'records[1].at'],
    ['batch-too-large', 413, { body: ' '.repeat(1_048_577) }, undefined],
  ];
  test.each(refusals)('%s answers %i', async (...[code, status, signing, place]) => {
    const [answered, failure] = await post(signing);
    expect([answered, toValue(parseApiFailure(failure)).code, failure['place']]).toEqual([
      status,
      code,
      place,
    ]);
    expect(await readStored()).toEqual([]);
    await fixture.collector.flush();
    const site = signing.site === 'nobody' ? '' : 'golden-shop';
    const losses = toValue(await fixture.store.readLosses({ site, from: 0, to: START_MS * 2 }));
    expect(losses).toEqual([{ site, reason: code, by: 'collector', events: 0, requests: 1 }]);
  });

  test('whoever guesses signatures waits; whoever signs right does not', async () => {
    fixture = fixture.restart({ limits: { perAddress: { perSecond: 0.1, burst: 3 } } });
    for (let count = 0; count < 6; count += 1) expect((await post())[0]).toBe(200);
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await post({ secret: `guess-${count}` }))[0]);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});
