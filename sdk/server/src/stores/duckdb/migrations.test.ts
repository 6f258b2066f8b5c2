import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStoredEvent } from '../../testing/stored-events.ts';
import { openDuckDbStore } from '../duckdb-store.ts';
import { MIGRATIONS } from './migrations.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-migrations-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A database of that version, made by the statements that stand in the file, which never change. */
async function restoreSnapshot(version: number): Promise<string> {
  const path = join(folder, `version-${version}.duckdb`);
  const statements = await readFile(new URL(`fixtures/version-${version}.sql`, import.meta.url), 'utf8');
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(statements);
  connection.closeSync();
  instance.closeSync();
  return path;
}

test('a file of the first version is brought up to date, and loses nothing', async () => {
  const path = await restoreSnapshot(1);
  const opened = await openDuckDbStore(path);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const before = await store.readEvents('shop', 10);
  expect(before).toMatchObject({
    ok: true,
    value: [
      { type: 'order', orderId: 'order-1', value: { amount: 6900, currency: 'EUR' }, arms: ['ranker:light'] },
      { type: 'impression', item: 'clip-1', visitor: 'ada', trusted: false },
    ],
  });
  expect(await store.findToken('a'.repeat(64))).toMatchObject({
    ok: true,
    value: { role: 'merchant', site: 'shop' },
  });
  // What was stored then is still known, and what is new has its place.
  const known = createStoredEvent(1);
  const bought = createStoredEvent(3, { buyer: 'b_1', trusted: true, type: 'order-paid' });
  expect(await store.append([known, bought])).toMatchObject({
    ok: true,
    value: { stored: 1, duplicates: 1 },
  });
  expect(await store.eraseVisitor('shop', 'ada', 1)).toMatchObject({ ok: true, value: 1 });
  const drops = { site: 'shop', tally: 'a', dropped: { 'too-many': 2 }, receivedAt: 5 };
  expect(await store.append([], drops)).toMatchObject({ ok: true });
  expect(await store.readLosses({ site: 'shop', from: 0, to: 10 })).toMatchObject({
    ok: true,
    value: [{ reason: 'too-many', by: 'browser', events: 2, requests: 1 }],
  });
  await store.close();
  const again = await openDuckDbStore(path);
  expect(again.ok).toBe(true);
  if (again.ok) await again.value.close();
});

test('versions rise', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  expect(new Set(versions).size).toBe(versions.length);
});
