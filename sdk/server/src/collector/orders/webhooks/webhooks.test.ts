import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../../stores/collector-store.ts';
import { openDuckDbStore } from '../../../stores/duckdb-store.ts';
import { startCollectorFixture, toValue, type CollectorFixture } from '../../../testing/collector-fixture.ts';
import {
  createShopifyFulfillment,
  createShopifyOrder,
  createShopifyRefund,
  createWooCommerceOrder,
  PERSON,
  WEBHOOK_VISITOR,
} from '../../../testing/shop-webhooks.ts';
import { toShopifyWebhook, toSignedOrders, toWooCommerceWebhook } from '../../../testing/signed-requests.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-webhooks-'));
});
afterAll(() => rm(folder, { recursive: true }));

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = (await startCollectorFixture()).restart({ clock: { now: () => NOW } });
});
afterEach(() => fixture.store.close());

// Days after the orders of the fixtures.
const NOW = Date.parse('2026-06-20T00:00:00Z');

async function take(request: Request): Promise<unknown> {
  const response = await fixture.collector.fetch(request);
  return [response.status, await response.json()];
}

function shopify(topic: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  return take(toShopifyWebhook(topic, { body: JSON.stringify(body), headers }));
}

function woocommerce(body: object, topic = 'order.updated'): Promise<unknown> {
  return take(toWooCommerceWebhook(topic, { body: JSON.stringify(body) }));
}

async function readStored(): Promise<readonly StoredEvent[]> {
  const events = toValue(await fixture.store.readEvents('golden-shop', 1000));
  const toKey = ({ type, item = '' }: StoredEvent): string => `${type} ${item}`;
  return events.toSorted((one, other) => toKey(one).localeCompare(toKey(other)));
}

async function readReasons(): Promise<unknown> {
  await fixture.collector.flush();
  const losses = toValue(await fixture.store.readLosses({ site: 'golden-shop', from: 0, to: NOW * 2 }));
  return losses.map(({ reason }) => reason);
}

const stored = (count: number, duplicates = 0): unknown => [
  200,
  { schemaVersion: 1, stored: count, duplicates },
];
const eur = (amount: number): unknown => ({ amount, currency: 'EUR' });

describe('Shopify', () => {
  test('a paid order is its lines, after discounts, in the shop’s currency', async () => {
    expect(await shopify('orders/paid', createShopifyOrder())).toEqual(stored(2));
    expect(await readStored()).toMatchObject(
      [
        { item: '8061001', variant: '4400001', quantity: 1, value: eur(6210) },
        { item: '8061002', variant: '4400002', quantity: 2, value: eur(6160) },
      ].map((line) => ({
        ...line,
        type: 'order-paid',
        orderId: '5820482314523',
        visitor: WEBHOOK_VISITOR,
        adjustedTs: Date.parse('2026-05-30T08:00:00Z'),
        trusted: true,
      })),
    );
  });

  test('where prices come without taxes, what was paid has them', async () => {
    await shopify('orders/paid', createShopifyOrder({ taxes_included: false }));
    expect((await readStored()).map(({ value }) => value)).toEqual([eur(7202), eur(7143)]);
  });

  test('a retry and an order by the other door are counted once', async () => {
    await shopify('orders/paid', createShopifyOrder());
    const retried = createShopifyOrder({ updated_at: '2026-06-01T00:00:00Z' });
    expect(await shopify('orders/paid', retried)).toEqual(stored(0, 2));
    const line = {
      id: '14310000001',
      item: '8061001',
      quantity: 1,
      value: { amount: 6210, currency: 'EUR' },
    };
    const record = { type: 'order-paid', orderId: '5820482314523', at: GOLDEN_NOW_MS, lines: [line] };
    const body = JSON.stringify({ schemaVersion: 1, records: [record] });
    expect(await take(toSignedOrders({ body, timestamp: NOW }))).toEqual(stored(0, 1));
  });

  test('a refund is what its lines gave back, and the goods that came back', async () => {
    expect(await shopify('refunds/create', createShopifyRefund())).toEqual(stored(2));
    expect(await readStored()).toMatchObject([
      { type: 'refund', item: '8061002', quantity: 1, value: eur(3080), orderId: '5820482314523' },
      { type: 'return', item: '8061002', quantity: 1 },
    ]);
  });

  test('a refund of goods with taxes on top gives the taxes back too', async () => {
    const transactions = [{ kind: 'refund', status: 'success', amount: '40.62', currency: 'EUR' }];
    await shopify('refunds/create', createShopifyRefund({ transactions }));
    expect((await readStored())[0]).toMatchObject({ value: eur(3572) });
  });

  test('a gesture without lines is told for the whole order; no money is no refund', async () => {
    const transactions = [{ kind: 'refund', status: 'success', amount: '5.00', currency: 'EUR' }];
    const gesture = { refund_line_items: [], order_adjustments: [] };
    await shopify('refunds/create', createShopifyRefund({ ...gesture, transactions }));
    const [refund] = await readStored();
    expect(refund).toMatchObject({ type: 'refund', value: eur(500) });
    expect(refund).not.toHaveProperty('item');
    const failed = [{ ...transactions[0], status: 'failure' }];
    expect(
      await shopify('refunds/create', createShopifyRefund({ ...gesture, id: 2, transactions: failed })),
    ).toEqual(stored(0));
  });

  test('a line that is taken back in two ways is told once, whole', async () => {
    const [line] = (createShopifyRefund() as { refund_line_items: object[] }).refund_line_items;
    const transactions = [{ kind: 'refund', status: 'success', amount: '66.50', currency: 'EUR' }];
    const lines = [line, { ...line, id: 2, restock_type: 'no_restock' }];
    await shopify('refunds/create', createShopifyRefund({ refund_line_items: lines, transactions }));
    expect(await readStored()).toMatchObject([
      { type: 'refund', quantity: 2, value: eur(6160) },
      { type: 'return', quantity: 1 },
    ]);
  });

  test('a parcel is shipped, and delivered once the carrier says so', async () => {
    expect(await shopify('fulfillments/create', createShopifyFulfillment())).toEqual(stored(2));
    const there = createShopifyFulfillment({ shipment_status: 'delivered' });
    expect(await shopify('fulfillments/update', there)).toEqual(stored(2, 2));
    expect((await readStored()).map(({ type, item }) => `${type} ${item ?? ''}`).toSorted()).toEqual([
      'delivered 8061001',
      'delivered 8061002',
      'shipped 8061001',
      'shipped 8061002',
    ]);
    const calledOff = createShopifyFulfillment({ id: 2, status: 'cancelled' });
    expect(await shopify('fulfillments/update', calledOff)).toEqual(stored(0));
  });

  test('tests and unknown topics are answered 200, counted, and not stored', async () => {
    expect(await shopify('orders/paid', createShopifyOrder(), { 'X-Shopify-Test': 'true' })).toEqual(
      stored(0),
    );
    expect(await shopify('orders/paid', createShopifyOrder({ test: true }))).toEqual(stored(0));
    expect(await shopify('products/update', {})).toEqual(stored(0));
    expect(await shopify('constructor', {})).toEqual(stored(0));
    expect(await readStored()).toEqual([]);
    expect(await readReasons()).toEqual(['webhook-test', 'webhook-topic-unknown']);
  });

  const body = JSON.stringify(createShopifyOrder());
  test.each([
    ['signature-missing', 401, { body, headers: { 'X-Shopify-Hmac-Sha256': '' } }],
    ['signature-wrong', 401, { body, secret: 'guess' }],
    ['signature-wrong', 401, { body: `${body} `, headers: { 'X-Shopify-Hmac-Sha256': 'AAAA' } }],
    ['signature-other-site', 403, { body, secret: 'other-shopify-secret' }],
    ['secret-missing', 403, { body, site: 'other-shop', secret: '' }],
    ['batch-not-json', 400, { body: '<xml/>' }],
    ['webhook-invalid', 400, { body: '{"id":1}' }],
    ['webhook-invalid', 400, { body: '[]' }],
  ] as const)('%s is refused with %i', async (code, status, signing) => {
    const topic = 'orders/paid';
    const request =
      code === 'secret-missing'
        ? toWooCommerceWebhook('order.updated', signing)
        : toShopifyWebhook(topic, signing);
    expect(await take(request)).toMatchObject([status, { code }]);
    expect(await readStored()).toEqual([]);
  });

  test('a line that makes no sense costs its neighbour nothing', async () => {
    const { line_items: lines } = createShopifyOrder() as { line_items: object[] };
    const broken = [
      { ...lines[0], quantity: 0 },
      lines[1],
      null,
      'line',
      { ...lines[0], id: 'x', price: 'free', price_set: {} },
    ];
    expect(await shopify('orders/paid', createShopifyOrder({ line_items: broken }))).toEqual(stored(1));
  });
});

describe('WooCommerce', () => {
  test('the ping of a new webhook is answered 200', async () => {
    const ping = new Request('http://127.0.0.1/v1/webhooks/woocommerce?site=golden-shop', {
      method: 'POST',
      body: 'webhook_id=3',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(await take(ping)).toEqual(stored(0));
    const forged = new Request(ping.url, { method: 'POST', body: 'webhook_id=3&id=1' });
    expect(await take(forged)).toMatchObject([401, { code: 'signature-missing' }]);
  });

  test('an order counts once it is paid, with taxes, however often it changes', async () => {
    const unpaid = createWooCommerceOrder({ status: 'pending', date_paid_gmt: null });
    expect(await woocommerce(unpaid, 'order.created')).toEqual(stored(0));
    expect(await woocommerce(createWooCommerceOrder())).toEqual(stored(2));
    expect(await woocommerce(createWooCommerceOrder({ status: 'completed' }))).toEqual(stored(0, 2));
    expect(await readStored()).toMatchObject(
      [
        { item: '23', quantity: 1, value: eur(6205) },
        { item: '24', variant: '2401', quantity: 3, value: eur(3701) },
      ].map((line) => ({
        ...line,
        type: 'order-paid',
        orderId: '4750',
        visitor: WEBHOOK_VISITOR,
        adjustedTs: Date.parse('2026-05-30T08:01:00Z'),
      })),
    );
    expect((await readStored())[0]).not.toHaveProperty('variant');
  });

  test('each refund of the order is told once, by its amount', async () => {
    const first = { id: 581, reason: 'cracked', total: '-12.35' };
    await woocommerce(createWooCommerceOrder({ refunds: [first] }));
    const refunds = [first, { id: 582, reason: '', total: '-86.71' }];
    expect(await woocommerce(createWooCommerceOrder({ status: 'refunded', refunds }))).toEqual(stored(1, 3));
    const told = (await readStored()).filter(({ type }) => type === 'refund');
    expect(told.map(({ value }) => value)).toEqual(expect.arrayContaining([eur(1235), eur(8671)]));
  });
});

test('one person is one buyer at both shop systems’ doors', async () => {
  await shopify('orders/paid', createShopifyOrder({ customer: null }));
  await woocommerce(createWooCommerceOrder());
  expect(new Set((await readStored()).map(({ buyer }) => buyer)).size).toBe(1);
});

test('nothing that names the person is in the database file, its log or a warning', async () => {
  const path = join(folder, 'events.duckdb');
  const store = toValue(await openDuckDbStore(path));
  const heard: unknown[] = [];
  const onFile = fixture.restart({ store, report: (error) => heard.push(error), clock: { now: () => NOW } });
  const requests = [
    toShopifyWebhook('orders/paid', { body: JSON.stringify(createShopifyOrder()) }),
    toShopifyWebhook('refunds/create', { body: JSON.stringify(createShopifyRefund()) }),
    toShopifyWebhook('fulfillments/create', { body: JSON.stringify(createShopifyFulfillment()) }),
    toWooCommerceWebhook('order.updated', { body: JSON.stringify(createWooCommerceOrder()) }),
    toWooCommerceWebhook('order.updated', {
      body: JSON.stringify(createWooCommerceOrder()),
      secret: 'wrong',
    }),
    toShopifyWebhook('orders/paid', { body: `{"email":"${PERSON.email}"` }),
  ];
  const answers: string[] = [];
  for (const request of requests)
    answers.push(await (await onFile.collector.fetch(request, { address: PERSON.address })).text());
  await onFile.collector.flush();
  await store.close();
  const files = await readdir(folder);
  const kept = await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')));
  const everything = [...kept, ...answers, JSON.stringify(heard)].join('\n').toLowerCase();
  expect(everything).toContain('5820482314523');
  for (const word of [...Object.values(PERSON), 'cracked'])
    expect(everything).not.toContain(word.toLowerCase());
});
