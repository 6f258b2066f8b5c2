import assert from 'node:assert/strict';
import { countCardMetrics } from '@curio/core';
import * as fc from 'fast-check';
import type { StoredEvent, StoredToken } from '../stores/collector-store.ts';
import { onOpenStore, value, withStore, type ContractCase } from './contract-case.ts';
import { ERASURE_CASES } from './erasure-cases.ts';
import { LOSS_CASES } from './loss-cases.ts';
import { METRICS_CASES } from './metrics-cases.ts';
import { SCOPE_CASES } from './scope-cases.ts';
import { createStoredEvent, storedEventArbitrary } from './stored-events.ts';

/**
 * What every `CollectorStore` must keep. Give each case to the test runner with a place of its own:
 *
 * ```ts
 * for (const { name, run } of collectorStoreContract) test(name, () => run(createPlace()));
 * ```
 *
 * @public
 */
export const collectorStoreContract: readonly ContractCase[] = [
  onOpenStore('stores an event as it was given', async (store) => {
    const events = [createStoredEvent(1, FULL_FIELDS), createStoredEvent(2)];
    assert.deepEqual(value(await store.append(events)), { stored: 2, duplicates: 0, erased: 0 });
    assert.deepEqual(value(await store.readEvents('shop', 10)), events.toReversed());
  }),
  onOpenStore('gives back any text', async (store) => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.uuid(), texts, async (id, text) => {
        const event = createStoredEvent(1, { id, site: id, page: text, arms: [text, 'b'] });
        value(await store.append([event]));
        assert.deepEqual(value(await store.readEvents(id, 1)), [event]);
      }),
      { numRuns: 50 },
    );
  }),
  onOpenStore('takes text that is not well-formed, and mends it', async (store) => {
    const events = [createStoredEvent(1, { page: '/\uD800' }), createStoredEvent(2)];
    assert.equal(value(await store.append(events)).stored, 2);
    assert.equal(value(await store.readEvents('shop', 2))[1]?.page, '/\uFFFD');
  }),
  onOpenStore('stores an id once within a batch', async (store) => {
    const event = createStoredEvent(1);
    const answer = await store.append([event, { ...event, page: '/other' }, createStoredEvent(2)]);
    assert.deepEqual(value(answer), { stored: 2, duplicates: 1, erased: 0 });
    assert.equal(value(await store.readEvents('shop', 10)).length, 2);
  }),
  onOpenStore('stores an id once over all time', async (store) => {
    const batch = [createStoredEvent(1), createStoredEvent(2)];
    value(await store.append(batch));
    const again = await store.append([...batch, createStoredEvent(3)]);
    assert.deepEqual(value(again), { stored: 1, duplicates: 2, erased: 0 });
  }),
  onOpenStore('stores an id once, in whatever case it is written', async (store) => {
    const event = createStoredEvent(0xabc);
    value(await store.append([event]));
    const shouted = { ...event, id: event.id.toUpperCase() };
    assert.deepEqual(value(await store.append([shouted])), { stored: 0, duplicates: 1, erased: 0 });
  }),
  onOpenStore('stores an id once across concurrent appends', async (store) => {
    const batches = Array.from({ length: 40 }, (_, at) =>
      Array.from({ length: 25 }, (_, index) => createStoredEvent(((at % 8) * 25 + index) % 150)),
    );
    const outcomes = await Promise.all(batches.map(async (batch) => value(await store.append(batch))));
    const stored = outcomes.reduce((sum, outcome) => sum + outcome.stored, 0);
    const duplicates = outcomes.reduce((sum, outcome) => sum + outcome.duplicates, 0);
    assert.deepEqual([stored, duplicates], [150, 850]);
    const ids = value(await store.readEvents('shop', 1000)).map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [150, 150]);
  }),
  onOpenStore('takes an empty batch', async (store) => {
    assert.deepEqual(value(await store.append([])), { stored: 0, duplicates: 0, erased: 0 });
  }),
  onOpenStore('takes a batch of more than one look-up', async (store) => {
    const batch = Array.from({ length: 2500 }, (_, index) => createStoredEvent(index));
    value(await store.append(batch.slice(700, 1900)));
    assert.deepEqual(value(await store.append(batch)), { stored: 1300, duplicates: 1200, erased: 0 });
  }),
  onOpenStore('fails a batch that cannot be stored, and not its neighbours', async (store) => {
    const [broken, whole] = await Promise.all([
      store.append([createStoredEvent(1, { id: 'not-a-uuid' })]),
      store.append([createStoredEvent(2)]),
    ]);
    assert.equal(broken.ok ? 'stored' : broken.error.code, 'store-failed');
    assert.deepEqual(value(whole), { stored: 1, duplicates: 0, erased: 0 });
  }),
  onOpenStore('counts cards as countCardMetrics does', async (store) => {
    let site = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(storedEventArbitrary(), { maxLength: 60 }), async (drawn) => {
        site += 1;
        const events = drawn.map((event) => ({ ...event, site: `site-${site}` }));
        value(await store.append(events));
        const query = { site: `site-${site}`, from: 1000, to: 2000 };
        const counted = countCardMetrics(events.filter((event) => isCounted(event, query)));
        assert.deepEqual(value(await store.readCardMetrics(query)), counted);
        const items = ['clip-1', 'nothing'];
        const some = counted.filter(({ item }) => items.includes(item));
        assert.deepEqual(value(await store.readCardMetrics({ ...query, items })), some);
      }),
      { numRuns: 40 },
    );
  }),
  onOpenStore('reads the newest events of a site, newest first', async (store) => {
    const times = [5, 3, 9, 1, 7];
    const events = times.map((adjustedTs, index) => createStoredEvent(index, { adjustedTs }));
    value(await store.append([...events, createStoredEvent(99, { site: 'other', adjustedTs: 100 })]));
    const read = value(await store.readEvents('shop', 3));
    assert.deepEqual(
      read.map(({ adjustedTs }) => adjustedTs),
      [9, 7, 5],
    );
  }),
  onOpenStore('finds a token by its hash, and what became of it', async (store) => {
    value(await store.saveToken(TOKEN));
    assert.deepEqual(value(await store.findToken(TOKEN.hash)), TOKEN);
    assert.equal(value(await store.findToken('b'.repeat(64))), null);
    const revoked = { ...TOKEN, revokedAt: 1500 };
    value(await store.saveToken(revoked));
    assert.deepEqual(value(await store.findToken(TOKEN.hash)), revoked);
  }),
  onOpenStore("lists a site's tokens, oldest first, with whose work they read", async (store) => {
    const agency = {
      ...TOKEN,
      hash: 'c'.repeat(64),
      role: 'agency',
      createdAt: 900,
      creators: ['mara', '茶师'],
      label: 'Spring agency',
    } as const;
    for (const token of [TOKEN, agency, { ...TOKEN, hash: 'd'.repeat(64), site: 'other' }])
      value(await store.saveToken(token));
    assert.deepEqual(value(await store.listTokens('shop')), [agency, TOKEN]);
    assert.deepEqual(value(await store.findToken(agency.hash)), agency);
  }),
  onOpenStore('treats what it is given as values, never as a query', async (store) => {
    const text = `'); DROP TABLE events; --"`;
    value(await store.append([createStoredEvent(1, { page: text, item: text, type: 'impression' })]));
    const query = { site: text, from: 0, to: 10_000, items: [text] };
    assert.deepEqual(value(await store.readCardMetrics(query)), []);
    const cards = value(await store.readCardMetrics({ ...query, site: 'shop' }));
    assert.deepEqual([cards.length, cards[0]?.item], [1, text]);
    assert.equal(value(await store.eraseVisitor(text, text, 1)), 0);
  }),
  {
    name: 'keeps everything over close and reopen, what waited for its commit too',
    async run(place) {
      if (!place.isDurable) return;
      const first = await place.open();
      value(await first.append([createStoredEvent(1)]));
      value(await first.saveToken(TOKEN));
      const waiting = first.append([createStoredEvent(2, FULL_FIELDS)]);
      await first.close();
      assert.equal(value(await waiting).stored, 1);
      await withStore(place, async (again) => {
        assert.deepEqual(value(await again.append([createStoredEvent(1), createStoredEvent(3)])), {
          stored: 1,
          duplicates: 1,
          erased: 0,
        });
        assert.equal(value(await again.readEvents('shop', 10)).length, 3);
        assert.deepEqual(value(await again.findToken(TOKEN.hash)), TOKEN);
      });
    },
  },
  ...ERASURE_CASES,
  ...SCOPE_CASES,
  ...LOSS_CASES,
  ...METRICS_CASES,
];

const TOKEN: StoredToken = {
  hash: 'a'.repeat(64),
  site: 'shop',
  role: 'merchant',
  createdAt: 1000,
  expiresAt: 9_007_199_254_740_991,
};

const FULL_FIELDS: Partial<StoredEvent> = {
  type: 'add-to-cart',
  visitor: 'ada',
  surface: 'feed',
  slate: 'slate-1',
  position: 3,
  item: 'kettle',
  content: 'clip-1',
  variant: 'kettle-black',
  quantity: 2,
  orderId: 'order-1',
  momentId: 'moment-1',
  mediaMs: 1234,
  source: 'top-kol',
  creator: 'mara',
  campaign: 'spring',
  arms: ['ranker:light', 'card:tall'],
  tier: 1,
  modelVersion: 'interest-ranker@0.1.0',
  propensity: 0.125,
  value: { amount: 6900, currency: 'EUR' },
  query: '手冲壶 "slow"',
  buyer: 'b_0f3c',
  trusted: true,
  bot: true,
};

function isCounted(
  event: StoredEvent,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return !event.bot && event.adjustedTs >= from && event.adjustedTs < to;
}
