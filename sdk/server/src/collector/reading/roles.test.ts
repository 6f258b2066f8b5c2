import { parseApiFailure, parseCardMetricsAnswer } from '@curio/core/schemas';
import { createEvent } from '@curio/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredToken } from '../../stores/collector-store.ts';
import {
  CARDS_PATH,
  START_MS,
  startCollectorFixture,
  toBatch,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';
import { toSignedOrders } from '../../testing/signed-requests.ts';

const EVENTS_PATH = '/v1/events?site=golden-shop&limit=1000';
const LOSSES_PATH = `/v1/losses?site=golden-shop&from=0&to=${START_MS * 2}`;
const ROUTES = [CARDS_PATH, EVENTS_PATH, LOSSES_PATH];

const TOKENS = {
  merchant: { role: 'merchant' },
  creator: { role: 'creator', creators: ['mara'] },
  agency: { role: 'agency', creators: ['mara', 'lin'] },
  service: { role: 'service-provider' },
} as const satisfies Record<string, Partial<StoredToken>>;

let fixture: CollectorFixture;
const secrets = new Map<string, string>();

/** Two creators' clips, one of nobody, and an order with all that follows. Words that begin with `hidden` are persons. */
beforeAll(async () => {
  fixture = await startCollectorFixture();
  const clips = [
    { item: 'clip-mara', creator: 'mara' },
    { item: 'clip-lin', creator: 'lin' },
    { item: 'clip-nobody' },
  ].map((fields, at) =>
    createEvent({ ...fields, id: `019e7d1f-4800-7000-8000-00000000000${at}`, visitor: 'hidden-visitor' }),
  );
  await fixture.send(toBatch([...clips, { ...createEvent(), type: 'teleport' }]));
  const of = {
    orderId: 'order-77',
    at: START_MS - 1000,
    customer: 'hidden-customer',
    visitor: 'hidden-visitor',
  };
  const line = {
    id: '1',
    item: 'mug',
    quantity: 1,
    creator: 'mara',
    value: { amount: 500, currency: 'EUR' },
  };
  const records = [
    { ...of, type: 'order-paid', lines: [line] },
    { ...of, type: 'refund', recordId: 'refund-1', lines: [line] },
    { ...of, type: 'shipped', recordId: 'parcel-1', lines: [] },
  ];
  const body = JSON.stringify({ schemaVersion: 1, records });
  await fixture.collector.fetch(toSignedOrders({ body, timestamp: START_MS }));
  for (const [name, changes] of Object.entries(TOKENS)) secrets.set(name, await fixture.pair(changes));
});
afterAll(() => fixture.store.close());

async function read(path: string, who: keyof typeof TOKENS): Promise<Response> {
  return fixture.read(path, secrets.get(who) ?? null);
}

async function readCode(path: string, who: keyof typeof TOKENS): Promise<unknown> {
  const response = await read(path, who);
  return [response.status, toValue(parseApiFailure(await response.json())).code];
}

async function readItems(who: keyof typeof TOKENS): Promise<unknown> {
  const answer = toValue(parseCardMetricsAnswer(await (await read(CARDS_PATH, who)).json()));
  return answer.cards.map(({ item }) => item);
}

describe('cards', () => {
  test('a merchant sees all, a creator the own, an agency its portfolio', async () => {
    expect(await readItems('merchant')).toEqual(['clip-lin', 'clip-mara', 'clip-nobody']);
    expect(await readItems('creator')).toEqual(['clip-mara']);
    expect(await readItems('agency')).toEqual(['clip-lin', 'clip-mara']);
  });

  test('asking for another’s item by name gives nothing', async () => {
    const answer = await read(`${CARDS_PATH}&items=clip-lin,clip-nobody`, 'creator');
    expect(toValue(parseCardMetricsAnswer(await answer.json())).cards).toEqual([]);
  });

  test('a service provider sees none', async () => {
    expect(await readCode(CARDS_PATH, 'service')).toEqual([403, 'token-role-refused']);
  });
});

describe('events', () => {
  async function readTold(who: keyof typeof TOKENS): Promise<unknown> {
    const answer: unknown = await (await read(EVENTS_PATH, who)).json();
    const { events } = answer as {
      readonly events: readonly { readonly type: string; readonly item?: string }[];
    };
    return events.map(({ type, item = '' }) => `${type} ${item}`.trim()).toSorted();
  }

  test('to each role its part', async () => {
    expect(await readTold('merchant')).toHaveLength(6);
    expect(await readTold('creator')).toEqual(['impression clip-mara', 'order-paid mug', 'refund mug']);
    expect(await readTold('agency')).toEqual([
      'impression clip-lin',
      'impression clip-mara',
      'order-paid mug',
      'refund mug',
    ]);
    expect(await readTold('service')).toEqual(['refund mug', 'shipped']);
  });
});

test('losses are the merchant’s alone', async () => {
  const answer = await (await read(LOSSES_PATH, 'merchant')).json();
  expect(answer).toMatchObject({
    schemaVersion: 1,
    losses: [{ reason: 'event-type-unknown', by: 'collector', events: 1, requests: 1 }],
  });
  for (const who of ['creator', 'agency', 'service'] as const)
    expect(await readCode(LOSSES_PATH, who)).toEqual([403, 'token-role-refused']);
});

test('no answer to anybody but the merchant names a person, or another’s work', async () => {
  const foreign = {
    creator: ['hidden', 'b_', 'lin', 'nobody', 'order-77'],
    agency: ['hidden', 'b_', 'nobody', 'order-77'],
    service: ['hidden', 'b_', 'clip-', 'impression', 'order-paid'],
  } as const;
  for (const who of ['creator', 'agency', 'service'] as const) {
    const answers = await Promise.all(ROUTES.map(async (path) => (await read(path, who)).text()));
    for (const word of foreign[who]) expect(answers.join('\n')).not.toContain(word);
  }
  expect(await (await read(EVENTS_PATH, 'merchant')).text()).toContain('hidden-visitor');
});
