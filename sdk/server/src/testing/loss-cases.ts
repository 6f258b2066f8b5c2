import assert from 'node:assert/strict';
import type { CollectorStore, DropReport, LossCount } from '../stores/collector-store.ts';
import { onOpenStore, value, withStore, type ContractCase } from './contract-case.ts';
import { createStoredEvent } from './stored-events.ts';

const HOUR_MS = 3_600_000;
const OLD: LossCount = { site: 'shop', reason: 'event-too-old', by: 'collector', events: 3, requests: 1 };
const FULL: LossCount = { site: 'shop', reason: 'quota-exceeded', by: 'browser', events: 40, requests: 1 };

const FIRST: DropReport = {
  site: 'shop',
  tally: '019e7d1f-4800-7000-8000-0000000000d1',
  dropped: { 'too-many': 3 },
  receivedAt: HOUR_MS + 5,
};

/** How a store counts what it did not store. @internal */
export const LOSS_CASES: readonly ContractCase[] = [
  onOpenStore('adds up losses by reason and teller', async (store) => {
    value(await store.countLosses([OLD, FULL, OLD], HOUR_MS + 5));
    value(
      await store.countLosses([{ ...OLD, by: 'browser' }, OLD, { ...OLD, site: 'other' }], 2 * HOUR_MS - 1),
    );
    value(await store.countLosses([], HOUR_MS));
    assert.deepEqual(value(await store.readLosses({ site: 'shop', from: 0, to: 9 * HOUR_MS })), [
      { ...OLD, by: 'browser' },
      { ...OLD, events: 9, requests: 3 },
      FULL,
    ]);
  }),
  onOpenStore('reads the losses of a period, by hours', async (store) => {
    value(await store.countLosses([OLD], HOUR_MS));
    value(await store.countLosses([OLD], 2 * HOUR_MS + 7));
    const read = async (from: number, to: number): Promise<readonly number[]> =>
      value(await store.readLosses({ site: 'shop', from, to })).map(({ events }) => events);
    assert.deepEqual(await read(HOUR_MS, 2 * HOUR_MS), [3]);
    assert.deepEqual(await read(0, 9 * HOUR_MS), [6]);
    assert.deepEqual(await read(3 * HOUR_MS, 9 * HOUR_MS), []);
  }),
  onOpenStore('counts once what a browser dropped, however often it is told', async (store) => {
    const events = [createStoredEvent(1), createStoredEvent(2)];
    value(await store.append(events, FIRST));
    value(await store.append(events, FIRST));
    // The answer was lost, and meanwhile the browser dropped more and made another event.
    const more = { ...FIRST, dropped: { 'too-many': 5, 'too-old': 1 }, receivedAt: 3 * HOUR_MS };
    value(await store.append([...events, createStoredEvent(3)], more));
    value(await store.append(events, FIRST));
    assert.deepEqual(await readDrops(store), { 'too-many': [5, 1], 'too-old': [1, 1] });
  }),
  onOpenStore('counts what a browser dropped since, though every event is known', async (store) => {
    value(await store.append([createStoredEvent(1)], FIRST));
    const next = { ...FIRST, tally: 'another' };
    assert.deepEqual(value(await store.append([createStoredEvent(1)], next)), {
      stored: 0,
      duplicates: 1,
      erased: 0,
    });
    value(await store.append([], { ...next, tally: 'a third', site: 'other' }));
    assert.deepEqual(await readDrops(store), { 'too-many': [6, 2] });
  }),
  onOpenStore('counts drops told at once by many, and beside losses of the same reason', async (store) => {
    value(await store.countLosses([{ ...FULL, reason: 'too-many' }], HOUR_MS));
    const tallies = Array.from({ length: 40 }, (_, at) => ({ ...FIRST, tally: `tally-${at % 8}` }));
    await Promise.all(
      tallies.map(async (drops, at) => value(await store.append([createStoredEvent(at)], drops))),
    );
    assert.deepEqual(await readDrops(store), { 'too-many': [40 + 8 * 3, 1 + 8] });
  }),
  onOpenStore('counts a tally in the hour in which it was told first', async (store) => {
    value(await store.append([], FIRST));
    value(
      await store.append([], { ...FIRST, dropped: { 'too-many': 4, late: 2 }, receivedAt: 2 * HOUR_MS + 1 }),
    );
    assert.deepEqual(await readDrops(store, HOUR_MS, 2 * HOUR_MS), { 'too-many': [4, 1] });
    assert.deepEqual(await readDrops(store, 2 * HOUR_MS, 3 * HOUR_MS), { late: [2, 1] });
  }),
  {
    name: 'remembers a tally over close and reopen',
    async run(place) {
      if (!place.isDurable) return;
      await withStore(place, async (store) => void value(await store.append([createStoredEvent(1)], FIRST)));
      await withStore(place, async (store) => {
        value(await store.append([createStoredEvent(1)], FIRST));
        assert.deepEqual(await readDrops(store), { 'too-many': [3, 1] });
      });
    },
  },
];

/** Events and requests by reason, of what browsers told. */
async function readDrops(
  store: CollectorStore,
  from = 0,
  to = 9 * HOUR_MS,
): Promise<Readonly<Record<string, readonly [number, number]>>> {
  const losses = value(await store.readLosses({ site: 'shop', from, to }));
  return Object.fromEntries(
    losses
      .filter(({ by }) => by === 'browser')
      .map(({ reason, events, requests }) => [reason, [events, requests]]),
  );
}
