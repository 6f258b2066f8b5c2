import { afterEach, expect, test } from 'vitest';
import { EXAMPLE_VIEW } from '../../testing/example-governance.ts';
import { createMemoryHistory } from '../../testing/memory-history.ts';
import { createHistoryStore } from './create-history-store.ts';
import type { HistoryEntry, HistoryStore } from './history-entry.ts';
import { putBounded } from './keep-history.ts';

const SHOP = 'https://shop.example';
const [FIRST] = EXAMPLE_VIEW.history;

function toEntry(entry: Partial<HistoryEntry>): HistoryEntry {
  if (FIRST === undefined) throw new Error('the example has a history');
  return { ...FIRST, ...entry };
}

afterEach(async () => {
  await createHistoryStore(indexedDB).forget(SHOP);
});

const STORES: readonly (readonly [string, () => HistoryStore])[] = [
  ['IndexedDB', () => createHistoryStore(indexedDB)],
  ['memory', createMemoryHistory],
];

test.each(STORES)('%s keeps the entries of each shop apart, one for a print', async (_, create) => {
  const store = create();
  await store.put([toEntry({ fingerprint: 'a' }), toEntry({ fingerprint: 'b' })]);
  await store.put([toEntry({ fingerprint: 'a', state: 'fixed' })]);
  await store.put([toEntry({ origin: `${SHOP}.other`, fingerprint: 'a' })]);
  const states = (await store.list(SHOP)).map(({ fingerprint, state }) => `${fingerprint} ${state}`);
  expect(states.toSorted()).toEqual(['a fixed', 'b open']);
  await store.drop(SHOP, ['b']);
  expect(await store.list(SHOP)).toHaveLength(1);
  await store.forget(SHOP);
  expect(await store.list(SHOP)).toEqual([]);
  expect(await store.list(`${SHOP}.other`)).toHaveLength(1);
  await store.forget(`${SHOP}.other`);
});

test('what was kept is there for the next worker', async () => {
  await createHistoryStore(indexedDB).put([toEntry({ fingerprint: 'kept' })]);
  expect(await createHistoryStore(indexedDB).list(SHOP)).toMatchObject([{ fingerprint: 'kept' }]);
});

test('a shop keeps 2,000 entries: what is longest over goes, what is open stays', async () => {
  const store = createMemoryHistory();
  const entries = Array.from({ length: 2_100 }, (_, at) =>
    toEntry({ fingerprint: `f${at}`, lastSeen: at, state: at < 50 ? 'open' : 'fixed' }),
  );
  await putBounded(store, SHOP, entries);
  const kept = new Set((await store.list(SHOP)).map(({ fingerprint }) => fingerprint));
  expect(kept.size).toBe(2_000);
  expect(kept.has('f0')).toBe(true);
  expect(kept.has('f50')).toBe(false);
  expect(kept.has('f2099')).toBe(true);
});
