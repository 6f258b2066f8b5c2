import type { CurioEvent, EventType } from '@curio/core';
import { createEvent } from '@curio/core/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerRecord } from '../platform/database.ts';
import { openDatabase } from '../platform/open-database.ts';
import { chooseDrops, LEDGER_BOUNDS } from './choose-drops.ts';
import { createDatabaseLedger } from './database-ledger.ts';
import type { Ledger } from './ledger.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import { createResilientLedger } from './resilient-ledger.ts';
import { useFreshStorage } from '../../testing/fresh-browser.ts';

const NOW_MS = 1_780_272_000_000;
const CLOCK = { nowMs: () => NOW_MS };

useFreshStorage();

describe.each([
  ['memory', async (dropped: Dropped) => createMemoryLedger(CLOCK, dropped)],
  [
    'database',
    async (dropped: Dropped) => createDatabaseLedger(await openDatabase('curio-test'), CLOCK, dropped),
  ],
])('ledger in %s', (_, create) => {
  test('keeps events until they are answered for, oldest first', async () => {
    const ledger = await create(() => undefined);
    await ledger.append([toEvent('a'), toEvent('b')]);
    await ledger.append([toEvent('c')]);
    await ledger.mark(['a'], 'acknowledged');
    await ledger.mark(['c', 'unknown'], 'refused');
    expect((await ledger.readWaiting(10)).map(({ id }) => id)).toEqual(['b']);
    expect(await ledger.countWaiting()).toBe(1);
    const newest = await ledger.readNewest(2);
    expect(newest.map(({ event }) => event.id)).toEqual(['c', 'b']);
    expect(newest[0]?.life).toBe('refused');
  });

  test('never holds more than its bounds, and counts what it lost', async () => {
    let lost = 0;
    const ledger = await create((_reason, count) => (lost += count));
    for (let batch = 0; batch < 42; batch += 1) {
      await ledger.append(Array.from({ length: 50 }, (_entry, at) => toEvent(`${batch}-${at}`)));
    }
    const kept = await ledger.countWaiting();
    expect(kept).toBeLessThanOrEqual(LEDGER_BOUNDS.records);
    expect(kept + lost).toBe(2100);
  });
});

describe('chooseDrops', () => {
  test('answered events go first, then low priority, orders last, and never more than needed', () => {
    fc.assert(
      fc.property(fc.array(anyRecord(), { minLength: 1900, maxLength: 2200 }), (records) => {
        const entries = records.map((record, key) => ({ key, record }));
        const { keys } = chooseDrops(entries, NOW_MS);
        const kept = entries.filter(({ key }) => !keys.includes(key));
        expect(kept.length).toBeLessThanOrEqual(LEDGER_BOUNDS.records);
        const hasLostOrder = keys.some(
          (key) => records[key]?.event.type === 'order' && records[key].life === 'stored',
        );
        const hasKeptAnswered = kept.some(({ record }) => record.life !== 'stored');
        expect(hasLostOrder && hasKeptAnswered).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('what is older than a week goes, whatever it is', () => {
    const old = {
      event: toEvent('old', { type: 'order', ts: NOW_MS - LEDGER_BOUNDS.ageMs - 1 }),
      life: 'stored',
      size: 9,
    } as const;
    expect(chooseDrops([{ key: 1, record: old }], NOW_MS)).toEqual({
      keys: [1],
      lostToAge: 1,
      lostToBounds: 0,
      records: 0,
      bytes: 0,
    });
  });

  test('two megabytes are enough', () => {
    const entries = Array.from({ length: 30 }, (_, key) => ({
      key,
      record: { event: toEvent(String(key)), life: 'stored', size: 100_000 } as const,
    }));
    expect(chooseDrops(entries, NOW_MS).keys).toEqual(Array.from({ length: 11 }, (_, key) => key));
  });
});

describe('resilient ledger', () => {
  test('what the database refuses stays in memory; after three times it is left alone', async () => {
    const failures: boolean[] = [];
    const broken = createBroken();
    const ledger = createResilientLedger({
      database: broken.ledger,
      memory: createMemoryLedger(CLOCK, () => undefined),
      failed: (_cause, isFinal) => failures.push(isFinal),
    });
    for (const id of ['a', 'b', 'c', 'd']) await ledger.append([toEvent(id)]);
    expect(failures).toEqual([false, false, true]);
    expect(broken.calls()).toBe(3);
    expect(ledger.place).toBe('memory');
    expect((await ledger.readWaiting(10)).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

type Dropped = (reason: string, count: number) => void;

function createBroken(): { readonly ledger: Ledger; calls(): number } {
  let calls = 0;
  const reject = async (): Promise<never> => {
    calls += 1;
    throw new Error('disk on fire');
  };
  const ledger: Ledger = {
    place: 'indexeddb',
    append: reject,
    readWaiting: reject,
    countWaiting: reject,
    mark: reject,
    readNewest: reject,
  };
  return { ledger, calls: () => calls };
}

function toEvent(id: string, change: Partial<CurioEvent> = {}): CurioEvent {
  return createEvent({ id, ts: NOW_MS, type: 'impression', ...change });
}

function anyRecord(): fc.Arbitrary<LedgerRecord> {
  return fc.record({
    event: fc
      .constantFrom<EventType>('impression', 'like', 'add-to-cart', 'order')
      .map((type) => toEvent('x', { type })),
    life: fc.constantFrom('stored' as const, 'stored' as const, 'acknowledged' as const),
    size: fc.constant(300),
  });
}
