import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../platform/open-database.ts';
import { createFakePlatform } from '../testing/fake-platform.ts';
import { createDatabaseTally, createMemoryTally, type DropReport, type DropTally } from './drop-tally.ts';

// Before any database is opened: idb looks for these globals when it is called.
// @ts-expect-error the package has no types for this entry
await import('fake-indexeddb/auto');

const { random } = createFakePlatform().platform;

async function openTallyDatabase(): ReturnType<typeof openDatabase> {
  globalThis.indexedDB = new IDBFactory();
  return openDatabase('curio-tally');
}

describe.each([
  ['memory', async () => createMemoryTally(random)],
  ['the database', async () => createDatabaseTally(random, await openTallyDatabase())],
])('a tally in %s', (_, open: () => Promise<DropTally>) => {
  test('what is counted while a batch is on its way is told with the next', async () => {
    const tally = await open();
    expect(await tally.read()).toEqual({});
    await tally.add({ 'too-many': 3 });
    const told = await tally.read();
    await tally.add({ 'too-many': 2, 'too-large': 1 });
    await tally.settle(told);
    expect(await tally.read()).toMatchObject({ dropped: { 'too-many': 2, 'too-large': 1 } });
    await tally.settle(await tally.read());
    expect(await tally.read()).toEqual({});
  });

  test('has one name until it is settled, and then another', async () => {
    const tally = await open();
    await tally.add({ 'too-many': 3 });
    const first = await tally.read();
    await tally.add({ 'too-old': 1 });
    const second = await tally.read();
    expect(second).toEqual({ dropped: { 'too-many': 3, 'too-old': 1 }, tally: first.tally });
    await tally.add({ 'too-old': 4 });
    await tally.settle(second);
    const third = await tally.read();
    expect(third).toEqual({ dropped: { 'too-old': 4 }, tally: expect.stringMatching(/^[\da-f]{32}$/u) });
    expect(third.tally).not.toBe(first.tally);
  });

  test('what two told of one name is taken off once', async () => {
    const tally = await open();
    await tally.add({ 'too-many': 3 });
    const told = await tally.read();
    await tally.add({ 'too-many': 5 });
    await tally.settle(told);
    await tally.settle(told);
    expect((await tally.read()).dropped).toEqual({ 'too-many': 5 });
  });

  test('takes the name of what is moved into it, and keeps one that it has', async () => {
    const tally = await open();
    await tally.add({}, 'nothing-moved');
    expect(await tally.read()).toEqual({});
    await tally.add({ 'too-many': 3 }, 'moved');
    expect(await tally.read()).toEqual({ dropped: { 'too-many': 3 }, tally: 'moved' });
    await tally.add({ 'too-many': 1 }, 'moved-later');
    expect(await tally.read()).toEqual({ dropped: { 'too-many': 4 }, tally: 'moved' });
  });

  test('in any order of counting, telling and lost answers a collector that keeps the highest has the sum', async () => {
    const anyStep = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('none', 'lost', 'taken'));
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep), async (steps) => {
        const tally = await open();
        const heard = new Map<string, number>();
        const hear = ({ dropped, tally: name = '' }: DropReport): void => {
          heard.set(name, Math.max(heard.get(name) ?? 0, dropped?.['lost'] ?? 0));
        };
        for (const [count, answer] of steps) {
          await tally.add({ lost: count });
          const report = await tally.read();
          if (answer !== 'none') hear(report);
          if (answer === 'taken') await tally.settle(report);
        }
        hear(await tally.read());
        const sum = steps.reduce((all, [count]) => all + count, 0);
        expect([...heard.values()].reduce((all, count) => all + count, 0)).toBe(sum);
      }),
      { numRuns: 25 },
    );
  });
});

test('two tabs of one database count into one tally, and a page that ended leaves its own', async () => {
  const one = await openTallyDatabase();
  const two = await openDatabase('curio-tally');
  await Promise.all([
    createDatabaseTally(random, one).add({ 'too-many': 1 }),
    createDatabaseTally(random, two).add({ 'too-many': 1 }),
    createDatabaseTally(random, one).add({ 'too-many': 1 }),
  ]);
  one.close();
  expect((await createDatabaseTally(random, two).read()).dropped).toEqual({ 'too-many': 3 });
  two.close();
});

test.each(['{', 'null', '7', '{"too-many":3}'])(
  'a text that somebody else put there counts as none: %s',
  async (text) => {
    const database = await openTallyDatabase();
    await database.write('texts', (store) => store.put(text, 'dropped'));
    const tally = createDatabaseTally(random, database);
    expect(await tally.read()).toEqual({});
    await tally.add({ 'too-many': 1 });
    expect((await tally.read()).dropped).toEqual({ 'too-many': 1 });
    database.close();
  },
);
