import { parseApiFailure } from '@curio/core/schemas';
import { GOLDEN_BATCH } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  SHOP_ORIGIN,
  startCollectorFixture,
  toBatch,
  toSending,
  toValue,
  type CollectorFixture,
  type Sending,
} from '../../testing/collector-fixture.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

async function readFailure(response: Response): Promise<unknown> {
  const failure = toValue(parseApiFailure(await response.json()));
  return [response.status, failure.code];
}

const STORE_FAILURE = { code: 'store-failed', message: 'The disk is full.' } as const;

describe('refusing a batch', () => {
  const batches: readonly (readonly [string, number, Sending])[] = [
    ['write-key-unknown', 401, { key: 'wk_nobody' }],
    ['write-key-unknown', 401, { key: '' }],
    ['origin-not-allowed', 403, { origin: 'https://evil.example' }],
    ['origin-not-allowed', 403, { origin: 'null' }],
    ['content-type-unsupported', 415, { headers: { 'Content-Type': 'multipart/form-data' } }],
    ['batch-too-large', 413, { body: ' '.repeat(262_145) }],
    ['batch-too-large', 413, { headers: { 'Content-Length': '300000' } }],
    [
      'batch-too-many-events',
      413,
      {
        body: JSON.stringify(
          toBatch(
            Array.from({ length: 501 }, () => 0),
            1,
          ),
        ),
      },
    ],
    ['batch-not-json', 400, { body: '{"schemaVersion":1,' }],
    ['batch-not-json', 400, { body: new Uint8Array([0x22, 0xff, 0x22]) }],
    ['batch-invalid', 400, { body: '[]' }],
    ['batch-invalid', 400, { body: 'null' }],
    ['batch-invalid', 400, { body: '{"schemaVersion":2,"sentAt":1,"events":[]}' }],
    ['batch-invalid', 400, { body: '{"schemaVersion":1,"sentAt":-1,"events":[]}' }],
    ['batch-invalid', 400, { body: '{"schemaVersion":1,"sentAt":1}' }],
  ];
  test.each(batches)('%s answers %i', async (code, status, sending) => {
    const response = await fixture.collector.fetch(
      toSending({ body: JSON.stringify(toBatch([])), ...sending }),
    );
    expect(await readFailure(response)).toEqual([status, code]);
    expect(toValue(await fixture.store.readEvents('golden-shop', 1))).toEqual([]);
  });

  test('a body that never ends is cut off', async () => {
    let pulls = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const request = new Request('http://127.0.0.1/v1/events?k=wk_golden', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    });
    expect(await readFailure(await fixture.collector.fetch(request))).toEqual([413, 'batch-too-large']);
    expect(pulls).toBeLessThan(10);
  });

  test('a store that fails acknowledges nothing and asks for later', async () => {
    const broken = {
      ...fixture.store,
      append: () => Promise.resolve({ ok: false, error: STORE_FAILURE } as const),
    };
    fixture = fixture.restart({ store: broken });
    const response = await fixture.send(GOLDEN_BATCH);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect(await readFailure(response)).toEqual([503, 'store-failed']);
  });

  test('a bug answers 503, is reported, and tells nothing of itself', async () => {
    const heard: unknown[] = [];
    const broken = { ...fixture.store, append: () => Promise.reject(new Error('secret inside')) };
    fixture = fixture.restart({ store: broken, report: (error) => heard.push(error) });
    const response = await fixture.send(GOLDEN_BATCH);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret');
    expect(heard).toHaveLength(1);
  });
});

describe('limits', () => {
  const strict = { perSecond: 1, burst: 2 };

  test('an address that sends too much waits, and its SDK can read for how long', async () => {
    fixture = fixture.restart({ limits: { perAddress: strict } });
    const from = (address: string): Promise<Response> =>
      fixture.collector.fetch(toSending({ body: JSON.stringify(toBatch([])) }), { address });
    expect([(await from('2001:db8::1')).status, (await from('2001:db8::2')).status]).toEqual([200, 200]);
    const refused = await from('2001:db8:0:0:ffff::3');
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(SHOP_ORIGIN);
    expect(refused.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    expect(await readFailure(refused)).toEqual([429, 'rate-limited']);
    expect((await from('2001:db8:0:1::1')).status).toBe(200);
    fixture.advance(1000);
    expect((await from('2001:db8::1')).status).toBe(200);
  });

  test('a site that sends too much waits, from wherever it comes; another does not', async () => {
    fixture = fixture.restart({ limits: { perSite: strict } });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await fixture.send(toBatch([]))).status);
    expect(statuses).toEqual([200, 200, 429]);
    const other = await fixture.send(toBatch([]), { key: 'wk_other', origin: 'https://other.example' });
    expect(other.status).toBe(200);
  });
});

describe('origins of senders', () => {
  test('an allowed origin is echoed, with credentials for beacons', async () => {
    const { headers } = await fixture.send(toBatch([]));
    expect(headers.get('Access-Control-Allow-Origin')).toBe(SHOP_ORIGIN);
    expect(headers.get('Access-Control-Allow-Credentials')).toBe('true');
    expect(headers.get('Vary')).toBe('Origin');
  });

  test('any other is not', async () => {
    const { headers } = await fixture.send(toBatch([]), { origin: 'https://evil.example' });
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Vary')).toBe('Origin');
  });

  test('a preflight is answered for a day, to allowed origins', async () => {
    const ask = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' };
    const allowed = await fixture.collector.fetch(toSending({ method: 'OPTIONS', headers: ask }));
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('Access-Control-Max-Age')).toBe('86400');
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe(SHOP_ORIGIN);
    expect(allowed.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type');
    const refused = await fixture.collector.fetch(
      toSending({ method: 'OPTIONS', headers: ask, origin: 'https://evil.example' }),
    );
    expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
  });
});
