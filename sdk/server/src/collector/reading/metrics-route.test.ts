import { GOLDEN_BATCH, GOLDEN_NOW_MS } from '@curio/core/testing';
import { parseMetricsAnswer } from '@curio/core/schemas';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DAY_MS,
  START_MS,
  startCollectorFixture,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';

const PATH = `/v1/metrics?site=golden-shop&from=${GOLDEN_NOW_MS - DAY_MS}&to=${GOLDEN_NOW_MS + DAY_MS}`;

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
  await fixture.send(GOLDEN_BATCH);
});
afterEach(() => fixture.store.close());

async function readFigures(path: string, readToken: string): Promise<unknown> {
  const answer = await (await fixture.read(path, readToken)).json();
  return toValue(parseMetricsAnswer(answer)).figures;
}

describe('GET /v1/metrics', () => {
  test('answers the figures of the metrics asked, with the query as it was understood', async () => {
    const answer = await (
      await fixture.read(`${PATH}&names=views,watch-time,views&currency=EUR`, await fixture.pair())
    ).json();
    expect(toValue(parseMetricsAnswer(answer))).toEqual({
      schemaVersion: 1,
      query: {
        site: 'golden-shop',
        from: GOLDEN_NOW_MS - DAY_MS,
        to: GOLDEN_NOW_MS + DAY_MS,
        names: ['views', 'watch-time'],
        currency: 'EUR',
      },
      computedAt: START_MS,
      figures: [
        { metric: 'views', amount: 1 },
        { metric: 'watch-time', amount: 9_000 },
      ],
    });
  });

  test('splits by the days of the reader’s clock', async () => {
    const figures = await readFigures(`${PATH}&names=views&by=day&offset=-120`, await fixture.pair());
    const day = new Date(GOLDEN_NOW_MS - 120 * 60_000).toISOString().slice(0, 10);
    expect(figures).toEqual([{ metric: 'views', group: day, amount: 1 }]);
  });

  test('answers the groups asked for alone', async () => {
    const split = `${PATH}&names=impressions&by=content`;
    const one = await readFigures(`${split}&group=clip-pour-over&group=nothing`, await fixture.pair());
    expect(one).toMatchObject([{ metric: 'impressions', group: 'clip-pour-over' }]);
    expect(await readFigures(`${split}&group=nothing`, await fixture.pair())).toEqual([]);
  });

  test('shows a creator the own part of what is split by creator, and nothing else', async () => {
    const mara = await fixture.pair({ role: 'creator', creators: ['mara'] });
    const other = await fixture.pair({ role: 'agency', creators: ['lin'] });
    const split = `${PATH}&names=views,adds-to-cart&by=creator`;
    expect(await readFigures(split, mara)).toEqual([{ metric: 'views', group: 'mara', amount: 1 }]);
    expect(await readFigures(split, other)).toEqual([]);
    const whole = await fixture.read(`${PATH}&names=views`, mara);
    expect([whole.status, await whole.json()]).toMatchObject([403, { code: 'token-role-refused' }]);
  });

  test('shows a service provider nothing', async () => {
    const readToken = await fixture.pair({ role: 'service-provider' });
    const response = await fixture.read(`${PATH}&names=views&by=creator`, readToken);
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'token-role-refused' }]);
  });

  test.each([
    ['site', '/v1/metrics?from=0&to=1&names=views'],
    ['to', '/v1/metrics?site=golden-shop&from=5&to=5&names=views'],
    ['names', PATH],
    ['names', `${PATH}&names=,`],
    ['names', `${PATH}&names=views,profit`],
    ['names', `${PATH}&names=${Array.from({ length: 51 }, (_, at) => `m${at}`).join(',')}`],
    ['by', `${PATH}&names=views&by=weather`],
    ['by', `${PATH}&names=gmv&by=creator`],
    ['group', `${PATH}&names=views&group=mara`],
    ['group', `${PATH}&names=views&by=creator${'&group=a'.repeat(201)}`],
    ['currency', `${PATH}&names=gmv&currency=euro`],
    ['offset', `${PATH}&names=views&by=day&offset=841`],
    ['offset', `${PATH}&names=views&by=day&offset=1.5`],
  ])('a query without a right `%s` is refused with the place', async (place, path) => {
    const response = await fixture.read(path, await fixture.pair());
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'query-invalid', place });
  });

  test('without a token, nothing', async () => {
    expect((await fixture.read(`${PATH}&names=views`, null)).status).toBe(401);
  });
});
