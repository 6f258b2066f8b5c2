import assert from 'node:assert/strict';
import type { ReadScope } from '../stores/collector-store.ts';
import { onOpenStore, value, type ContractCase } from './contract-case.ts';
import { createStoredEvent } from './stored-events.ts';

const PERSONS = { visitor: 'ada', buyer: 'b_1', orderId: 'o-1' } as const;

const EVENTS = [
  createStoredEvent(1, { ...PERSONS, item: 'clip-1', creator: 'mara' }),
  createStoredEvent(2, { ...PERSONS, item: 'clip-2', creator: "o'neil" }),
  createStoredEvent(3, { ...PERSONS, item: 'clip-3', creator: '' }),
  createStoredEvent(4, { ...PERSONS, item: 'clip-4' }),
  createStoredEvent(5, { ...PERSONS, type: 'refund', trusted: true, creator: 'lin' }),
  createStoredEvent(6, { ...PERSONS, type: 'refund', trusted: false }),
  createStoredEvent(7, { ...PERSONS, type: 'order-paid', trusted: true }),
];

/** How a store cuts out the part of each role. @internal */
export const SCOPE_CASES: readonly ContractCase[] = [
  ...(
    [
      ['one creator', { part: 'creators', creators: ['mara'] }, ['clip-1']],
      ['a portfolio', { part: 'creators', creators: ["o'neil", 'mara'] }, ['clip-1', 'clip-2']],
      ['a creator with a query for a name', { part: 'creators', creators: ["') OR TRUE --"] }, []],
      ['no creator at all', { part: 'creators', creators: [] }, []],
    ] as const
  ).map(([name, scope, items]) =>
    onOpenStore(`shows ${name} the own cards and events, and no person`, async (store) => {
      value(await store.append(EVENTS));
      const cards = value(await store.readCardMetrics({ site: 'shop', from: 0, to: 9000 }, scope));
      assert.deepEqual(
        cards.map(({ item }) => item),
        items,
      );
      const events = value(await store.readEvents('shop', 100, scope));
      assert.deepEqual(events.map(({ item }) => item).toReversed(), items);
      assertNobody(events, ['visitor', 'buyer', 'orderId']);
    }),
  ),
  onOpenStore('shows a service provider what the merchant told of service, and no person', async (store) => {
    value(await store.append(EVENTS));
    const scope: ReadScope = { part: 'service' };
    const events = value(await store.readEvents('shop', 100, scope));
    assert.deepEqual(
      events.map(({ id, orderId }) => [id, orderId]),
      [[createStoredEvent(5).id, 'o-1']],
    );
    assertNobody(events, ['visitor', 'buyer']);
    assert.deepEqual(value(await store.readCardMetrics({ site: 'shop', from: 0, to: 9000 }, scope)), []);
  }),
];

function assertNobody(events: readonly object[], fields: readonly string[]): void {
  for (const event of events) for (const field of fields) assert.equal(Object.hasOwn(event, field), false);
}
