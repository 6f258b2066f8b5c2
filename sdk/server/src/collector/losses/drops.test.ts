import { createEvent } from '@curio/core/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  START_MS,
  startCollectorFixture,
  toValue,
  type CollectorFixture,
} from '../../testing/collector-fixture.ts';

let fixture: CollectorFixture;
beforeEach(async () => {
  fixture = await startCollectorFixture();
});
afterEach(() => fixture.store.close());

function toId(at: number): string {
  return `019e7d1f-4800-7000-8000-${at.toString(16).padStart(12, '0')}`;
}

/** Sends events by their numbers, with what was dropped. */
async function send(numbers: readonly number[], told: object): Promise<unknown> {
  const events = numbers.map((at) => createEvent({ id: toId(at), ts: START_MS }));
  const answer = await fixture.send({ schemaVersion: 1, sentAt: START_MS, events, ...told });
  expect(answer.status).toBe(200);
  return answer.json();
}

async function readDrops(): Promise<Readonly<Record<string, number>>> {
  const losses = toValue(
    await fixture.store.readLosses({ site: 'golden-shop', from: 0, to: START_MS * 2 }),
  ).filter(({ by }) => by === 'browser');
  return Object.fromEntries(losses.map(({ reason, events }) => [reason, events]));
}

test('a batch whose answer was lost tells its drops once, also with more in it', async () => {
  await send([1, 2], { dropped: { 'too-many': 7 }, tally: 'a' });
  await send([1, 2], { dropped: { 'too-many': 7 }, tally: 'a' });
  await send([1, 2, 3], { dropped: { 'too-many': 9, 'status-400': 1 }, tally: 'a' });
  // Acknowledged: counts begin again under a new name.
  await send([4], { dropped: { 'too-many': 2 }, tally: 'b' });
  expect(await readDrops()).toEqual({ 'too-many': 11, 'status-400': 1 });
});

test('drops that come with what a beacon brought before are counted', async () => {
  await send([1, 2], {});
  const answer = await send([1, 2], { dropped: { 'too-old': 4 }, tally: 'a' });
  expect(answer).toEqual({ stored: 0, duplicates: 2, refused: {} });
  expect(await readDrops()).toEqual({ 'too-old': 4 });
});

test('drops are durable with the answer, whatever becomes of the events', async () => {
  const broken = fixture.restart({
    store: {
      ...fixture.store,
      append: () => Promise.resolve({ ok: false, error: { code: 'store-failed', message: 'Full.' } }),
    },
  });
  const batch = { schemaVersion: 1, sentAt: START_MS, events: ['broken'], dropped: { lost: 1 }, tally: 'a' };
  expect((await broken.send(batch)).status).toBe(503);
  expect((await fixture.send(batch)).status).toBe(200);
  expect(await readDrops()).toEqual({ lost: 1 });
});

test('a batch without a name for its count goes by its first event', async () => {
  await send([1, 2], { dropped: { 'too-many': 7 } });
  await send([1, 2, 3], { dropped: { 'too-many': 8 } });
  await send([4], { dropped: { 'too-many': 2 } });
  await send([], { dropped: { 'too-many': 50 } });
  expect(await readDrops()).toEqual({ 'too-many': 10 });
});

test.each([
  { dropped: 7, tally: 'a' },
  { dropped: null, tally: 'a' },
  { dropped: ['x'], tally: 'a' },
  { dropped: { 'too-many': '7', 'too-old': -1, late: 1.5, huge: 1e9 }, tally: 'a' },
  { dropped: { "'; DROP TABLE drops": 1 }, tally: 'a' },
  { dropped: { 'too-many': 1 }, tally: 7 },
  { dropped: { 'too-many': 1 }, tally: '' },
  { dropped: { 'too-many': 1 }, tally: 'x'.repeat(65) },
])('what makes no sense is left out, and costs no event: %j', async (told) => {
  expect(await send([1], told)).toEqual({ stored: 1, duplicates: 0, refused: {} });
  expect(await readDrops()).toEqual({});
});

test('a batch names twenty reasons at most', async () => {
  const dropped = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`reason-${at}`, 1]));
  await send([1], { dropped, tally: 'a' });
  expect(Object.keys(await readDrops())).toHaveLength(20);
});
