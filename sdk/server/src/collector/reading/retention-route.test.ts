import { parseRetentionAnswer } from '@curio/core/schemas';
import { createEvent } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DAY_MS,
  START_MS,
  startCollectorFixture,
  toBatch,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';

const PERIOD = `from=${START_MS - DAY_MS}&to=${START_MS + DAY_MS}`;
const PATH = `/v1/metrics/retention?site=golden-shop&item=clip&${PERIOD}`;

const PLAYS = [
  { type: 'view', position: 0 },
  { type: 'video-midpoint', position: 0 },
  { type: 'video-watched', position: 0, mediaMs: 4000 },
  { type: 'video-watched', position: 0, mediaMs: 2500 },
  { type: 'video-skipped', position: 1, mediaMs: 800 },
  { type: 'video-watched', position: 2, mediaMs: 6000, item: 'other' },
] as const;

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
  const events = PLAYS.map((play, at) =>
    createEvent({
      id: `019e7d1f-4800-7000-8000-00000000000${at}`,
      item: 'clip',
      slate: 'slate-1',
      creator: 'mara',
      ...play,
    }),
  );
  await fixture.send(toBatch(events));
});
afterEach(() => fixture.store.close());

describe('GET /v1/metrics/retention', () => {
  test('adds up the parts of a play and counts what it reached', async () => {
    const answer = await (await fixture.read(PATH, await fixture.pair())).json();
    expect(toValue(parseRetentionAnswer(answer))).toEqual({
      schemaVersion: 1,
      query: { site: 'golden-shop', item: 'clip', from: START_MS - DAY_MS, to: START_MS + DAY_MS },
      computedAt: START_MS,
      stays: [
        { seconds: 0, plays: 1 },
        { seconds: 6, plays: 1 },
      ],
      reached: { view: 1, firstQuartile: 0, midpoint: 1, thirdQuartile: 0, complete: 0 },
    });
  });

  test('shows a creator the own plays, a service provider none, and nobody without a token', async () => {
    const read = async (changes: Parameters<CollectorFixture['pair']>[0]): Promise<unknown> =>
      (await fixture.read(PATH, await fixture.pair(changes))).json();
    const own = await read({ role: 'creator', creators: ['mara'] });
    expect(own).toMatchObject({ stays: [{ plays: 1 }, { plays: 1 }] });
    expect(await read({ role: 'creator', creators: ['lin'] })).toMatchObject({ stays: [] });
    expect(await read({ role: 'service-provider' })).toMatchObject({ code: 'token-role-refused' });
    expect((await fixture.read(PATH, null)).status).toBe(401);
  });

  test.each([
    ['item', `/v1/metrics/retention?site=golden-shop&${PERIOD}`],
    ['from', '/v1/metrics/retention?site=golden-shop&item=clip&to=1'],
  ])('a query without a right `%s` is refused with the place', async (place, path) => {
    const response = await fixture.read(path, await fixture.pair());
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'query-invalid', place }]);
  });
});
