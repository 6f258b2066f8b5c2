import assert from 'node:assert/strict';
import type { CollectorStore } from '../stores/collector-store.ts';
import { onOpenStore, value, withStore, type ContractCase } from './contract-case.ts';
import { createStoredEvent } from './stored-events.ts';

/** How a store forgets. @internal */
export const ERASURE_CASES: readonly ContractCase[] = [
  onOpenStore('forgets one visitor of one site', async (store) => {
    await appendFive(store);
    assert.equal(value(await store.eraseVisitor('shop', 'ada', 9000)), 2);
    const left = value(await store.readEvents('shop', 10)).map(({ visitor }) => visitor);
    assert.deepEqual(left, [undefined, 'bo']);
    assert.equal(value(await store.readEvents('other', 10)).length, 1);
  }),
  onOpenStore('takes no event of an erased visitor, new or old, and tells how many', async (store) => {
    await appendFive(store);
    value(await store.eraseVisitor('shop', 'ada', 9000));
    const late = [
      createStoredEvent(1, { visitor: 'ada' }),
      createStoredEvent(9, { visitor: 'ada' }),
      createStoredEvent(10, { visitor: 'bo' }),
      createStoredEvent(5),
    ];
    assert.deepEqual(value(await store.append(late)), { stored: 1, duplicates: 1, erased: 2 });
    const elsewhere = await store.append([createStoredEvent(11, { visitor: 'ada', site: 'other' })]);
    assert.deepEqual(value(elsewhere), { stored: 1, duplicates: 0, erased: 0 });
  }),
  onOpenStore('keeps what the merchant signed, without the erased visitor', async (store) => {
    const paid = { type: 'order-paid', orderId: 'o-1', buyer: 'b_1', trusted: true, visitor: 'ada' } as const;
    value(await store.append([createStoredEvent(1, paid)]));
    assert.equal(value(await store.eraseVisitor('shop', 'ada', 9000)), 0);
    assert.equal(value(await store.append([createStoredEvent(2, paid)])).stored, 1);
    const { visitor: _, ...unlinked } = paid;
    assert.deepEqual(value(await store.readEvents('shop', 10)), [
      createStoredEvent(2, unlinked),
      createStoredEvent(1, unlinked),
    ]);
  }),
  onOpenStore('erases what waits for its commit as well', async (store) => {
    const waiting = store.append([createStoredEvent(1, { visitor: 'ada' })]);
    const gone = value(await store.eraseVisitor('shop', 'ada', 9000));
    assert.deepEqual([value(await waiting).stored, gone], [1, 1]);
    assert.deepEqual(value(await store.readEvents('shop', 10)), []);
  }),
  onOpenStore('forgets what visitors did before an instant, and unlinks the orders', async (store) => {
    const paid = { type: 'order-paid', orderId: 'o-1', trusted: true } as const;
    value(
      await store.append([
        createStoredEvent(1, { visitor: 'ada' }),
        createStoredEvent(2, { ...paid, visitor: 'ada' }),
        createStoredEvent(3, { visitor: 'ada' }),
        createStoredEvent(1, { id: createStoredEvent(50).id, site: 'other' }),
      ]),
    );
    assert.equal(value(await store.forgetBefore('shop', 1003)), 1);
    assert.deepEqual(value(await store.readEvents('shop', 10)), [
      createStoredEvent(3, { visitor: 'ada' }),
      createStoredEvent(2, paid),
    ]);
    assert.equal(value(await store.readEvents('other', 10)).length, 1);
  }),
  {
    name: 'remembers an erasure over close and reopen',
    async run(place) {
      if (!place.isDurable) return;
      await withStore(place, async (store) => {
        await appendFive(store);
        value(await store.eraseVisitor('shop', 'ada', 9000));
      });
      await withStore(place, async (store) => {
        const late = await store.append([createStoredEvent(20, { visitor: 'ada' })]);
        assert.deepEqual(value(late), { stored: 0, duplicates: 0, erased: 1 });
      });
    },
  },
];

async function appendFive(store: CollectorStore): Promise<void> {
  value(
    await store.append([
      createStoredEvent(1, { visitor: 'ada' }),
      createStoredEvent(2, { visitor: 'ada' }),
      createStoredEvent(3, { visitor: 'bo' }),
      createStoredEvent(4, { visitor: 'ada', site: 'other' }),
      createStoredEvent(5),
    ]),
  );
}
