import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvent } from '@curio/core/testing';
import { expect, test } from 'vitest';
import { openDuckDbStore } from '../../stores/duckdb-store.ts';
import { createCollector } from '../create-collector.ts';

const BATCHES = 400;
const BATCH_EVENTS = 50;
const SENDERS = 32;
const UNLIMITED = { perSecond: Number.MAX_SAFE_INTEGER, burst: Number.MAX_SAFE_INTEGER };

function toRequest(batch: number, now: number): Request {
  const events = Array.from({ length: BATCH_EVENTS }, (_, at) => {
    const number = (batch * BATCH_EVENTS + at).toString(16).padStart(12, '0');
    return createEvent({
      id: `019e7d1f-4800-7000-8000-${number}`,
      ts: now,
      seq: at,
      surface: 'feed',
      position: at,
    });
  });
  return new Request('http://127.0.0.1/v1/events?k=wk_golden', {
    method: 'POST',
    body: JSON.stringify({ schemaVersion: 1, sentAt: now, events }),
  });
}

test('every event of many senders at once is acknowledged and stored once; prints the rate', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'curio-rate-'));
  const opened = await openDuckDbStore(join(folder, 'events.duckdb'));
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const collector = createCollector({
    store,
    sites: [{ name: 'golden-shop', writeKeys: ['wk_golden'], origins: [] }],
    clock: { now: () => Date.now() },
    limits: { perSite: UNLIMITED, perAddress: UNLIMITED },
  });
  const now = Date.now();
  const requests = Array.from({ length: BATCHES }, (_, batch) => toRequest(batch, now));
  let acknowledged = 0;
  const send = async (): Promise<void> => {
    for (let request = requests.pop(); request !== undefined; request = requests.pop()) {
      if ((await collector.fetch(request)).status === 200) acknowledged += BATCH_EVENTS;
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: SENDERS }, send));
  const seconds = (performance.now() - startedAt) / 1000;
  const cards = await store.readCardMetrics({ site: 'golden-shop', from: 0, to: now * 2 });
  await store.close();
  await rm(folder, { recursive: true });
  console.log(`collector in process: ${Math.round(acknowledged / seconds)} acknowledged events/s`);
  expect(acknowledged).toBe(BATCHES * BATCH_EVENTS);
  expect(cards.ok ? cards.value[0]?.impressions : null).toBe(BATCHES * BATCH_EVENTS);
});
