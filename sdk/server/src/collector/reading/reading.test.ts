import { countCardMetrics } from '@curio/core';
import { parseApiFailure, parseCardMetricsAnswer } from '@curio/core/schemas';
import { GOLDEN_BATCH, GOLDEN_EVENTS, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredToken } from '../../stores/collector-store.ts';
import {
  CARDS_PATH,
  DAY_MS,
  SHOP_ORIGIN,
  START_MS,
  startCollectorFixture,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';
import { createReadToken } from '../tokens.ts';

const EXTENSION_ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

async function readFailure(response: Response): Promise<unknown> {
  const failure = toValue(parseApiFailure(await response.json()));
  return [response.status, failure.code];
}

describe('reading', () => {
  test('card metrics are what countCardMetrics counts', async () => {
    await fixture.send(GOLDEN_BATCH);
    const answer = toValue(
      parseCardMetricsAnswer(await (await fixture.read(CARDS_PATH, await fixture.pair())).json()),
    );
    expect(answer.cards).toEqual(countCardMetrics(GOLDEN_EVENTS));
    expect(answer.query).toEqual({
      site: 'golden-shop',
      from: GOLDEN_NOW_MS - DAY_MS,
      to: GOLDEN_NOW_MS + DAY_MS,
    });
  });

  test('items and the period narrow it', async () => {
    await fixture.send(GOLDEN_BATCH);
    const readToken = await fixture.pair();
    const one = await fixture.read(`${CARDS_PATH}&items=clip-pour-over,nothing`, readToken);
    const cards = toValue(parseCardMetricsAnswer(await one.json())).cards;
    expect(cards.map(({ item }) => item)).toEqual(['clip-pour-over']);
    const before = await fixture.read(
      `/v1/metrics/cards?site=golden-shop&from=0&to=${GOLDEN_NOW_MS}`,
      readToken,
    );
    expect(toValue(parseCardMetricsAnswer(await before.json())).cards).toEqual([]);
  });

  test('events come newest first', async () => {
    await fixture.send(GOLDEN_BATCH);
    const answer = await (
      await fixture.read('/v1/events?site=golden-shop&limit=2', await fixture.pair())
    ).json();
    expect(answer).toMatchObject({
      schemaVersion: 1,
      events: GOLDEN_EVENTS.slice(-2)
        .toReversed()
        .map(({ id }) => ({ id })),
    });
  });

  const tokens: readonly (readonly [string, Partial<StoredToken>, readonly [number, string]])[] = [
    ['expired', { expiresAt: GOLDEN_NOW_MS }, [401, 'token-refused']],
    ['revoked', { revokedAt: GOLDEN_NOW_MS }, [401, 'token-refused']],
    ['unknown', { hash: 'f'.repeat(64) }, [401, 'token-refused']],
    ["another site's", { site: 'other-shop' }, [403, 'token-other-site']],
  ];
  test.each(tokens)('a token that is %s reads nothing', async (_name, changes, failure) => {
    const readToken = await fixture.pair(changes);
    for (const path of [CARDS_PATH, '/v1/events?site=golden-shop']) {
      expect(await readFailure(await fixture.read(path, readToken))).toEqual(failure);
    }
  });

  test('no token, a write key and a stored hash read nothing', async () => {
    const readToken = await fixture.pair();
    const { hash } = createReadToken({ site: 'golden-shop', now: START_MS, lifetimeMs: 1 }).stored;
    for (const wrong of [null, 'wk_golden', hash, `${readToken}x`]) {
      const response = await fixture.read(CARDS_PATH, wrong);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(await readFailure(response)).toEqual([401, 'token-refused']);
    }
  });

  test.each([
    ['site', '/v1/metrics/cards?from=0&to=1'],
    ['from', '/v1/metrics/cards?site=golden-shop&from=yesterday&to=1'],
    ['to', '/v1/metrics/cards?site=golden-shop&from=1&to=1'],
    ['items', '/v1/metrics/cards?site=golden-shop&from=0&to=1&items='],
    ['items', `/v1/metrics/cards?site=golden-shop&from=0&to=1&items=${'a,'.repeat(201)}`],
    ['limit', '/v1/events?site=golden-shop&limit=1001'],
    ['limit', '/v1/events?site=golden-shop&limit=0'],
    ['site', '/v1/events'],
  ])('a query without a right `%s` is refused with the place', async (place, path) => {
    const response = await fixture.read(path, await fixture.pair());
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'query-invalid', place });
  });

  test('extensions may read across origins, pages may not', async () => {
    const readToken = await fixture.pair();
    const allow = 'Access-Control-Allow-Origin';
    const extension = await fixture.read(CARDS_PATH, readToken, { Origin: EXTENSION_ORIGIN });
    expect(extension.headers.get(allow)).toBe(EXTENSION_ORIGIN);
    for (const origin of [SHOP_ORIGIN, 'null', 'https://chrome-extension.example', `${EXTENSION_ORIGIN}/x`]) {
      expect((await fixture.read(CARDS_PATH, readToken, { Origin: origin })).headers.get(allow)).toBeNull();
    }
    const preflight = (origin: string, path: string): Promise<Response> =>
      fixture.collector.fetch(
        new Request(`http://127.0.0.1${path}`, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'GET' },
        }),
      );
    for (const path of [CARDS_PATH, '/v1/events?site=golden-shop']) {
      const allowed = await preflight(EXTENSION_ORIGIN, path);
      expect([allowed.status, allowed.headers.get(allow)]).toEqual([204, EXTENSION_ORIGIN]);
      expect(allowed.headers.get('Access-Control-Allow-Headers')).toBe('Authorization');
      expect((await preflight(SHOP_ORIGIN, path)).headers.get(allow)).toBeNull();
    }
  });
});
