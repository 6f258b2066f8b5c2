import assert from 'node:assert/strict';
import type { LossCount } from '../stores/collector-store.ts';
import { onOpenStore, value, type ContractCase } from './contract-case.ts';

const HOUR_MS = 3_600_000;
const OLD: LossCount = { site: 'shop', reason: 'event-too-old', by: 'collector', events: 3, requests: 1 };
const FULL: LossCount = { site: 'shop', reason: 'quota-exceeded', by: 'browser', events: 40, requests: 1 };

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
];
