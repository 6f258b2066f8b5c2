import { parseApiFailure } from '@curio/core/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCollectorFixture, toValue, type CollectorFixture } from '../testing/collector-fixture.ts';
import { API_CODES } from './api-failure.ts';
import { createReadToken } from './tokens.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

async function readFailure(response: Response): Promise<unknown> {
  const failure = toValue(parseApiFailure(await response.json()));
  return [response.status, failure.code];
}

describe('the rest', () => {
  test('health needs no key', async () => {
    const response = await fixture.read('/v1/health', null);
    expect([response.status, await response.json()]).toEqual([200, { schemaVersion: 1, status: 'ok' }]);
  });

  test('the pairing page has no script, loads nothing and cannot be framed', async () => {
    const response = await fixture.read('/pair', null);
    const page = await response.text();
    expect(page).not.toMatch(/<script|https?:|<a |<img|<link|\son\w+=/u);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  test.each(['/', '/v1', '/v1/events/', '/v1/__proto__', '/constructor', '/curio/v1/health'])(
    '%s is not found',
    async (path) => {
      expect(await readFailure(await fixture.read(path, null))).toEqual([404, 'not-found']);
    },
  );

  test('a wrong method is told the right ones', async () => {
    const response = await fixture.collector.fetch(
      new Request('http://127.0.0.1/v1/events', { method: 'DELETE' }),
    );
    expect(response.headers.get('Allow')).toBe('POST, GET, OPTIONS');
    expect(await readFailure(response)).toEqual([405, 'method-not-allowed']);
  });

  test('under a prefix it answers there and nowhere else', async () => {
    fixture = fixture.restart({ prefix: '/curio' });
    expect((await fixture.read('/curio/v1/health', null)).status).toBe(200);
    expect((await fixture.read('/v1/health', null)).status).toBe(404);
  });

  test('every code has a status of its kind and an advice', () => {
    for (const { status, advice } of Object.values(API_CODES)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(advice).toMatch(/\.$/u);
    }
  });
});

test('a read token is 256 random bits and is kept only as its hash', () => {
  const { readToken, stored } = createReadToken({ site: 'shop', now: 5, lifetimeMs: 10 });
  expect(readToken).toMatch(/^crt_[\w-]{43}$/u);
  expect(JSON.stringify(stored)).not.toContain(readToken.slice(4));
  expect(stored).toMatchObject({ role: 'merchant', createdAt: 5, expiresAt: 15 });
  expect(createReadToken({ site: 'shop', now: 5, lifetimeMs: 10 }).readToken).not.toBe(readToken);
});
