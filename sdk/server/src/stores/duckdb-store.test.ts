import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectorStoreContract, createStoredEvent, type StorePlace } from '../testing/index.ts';
import type { CollectorStore } from './collector-store.ts';
import { openDatabase } from './duckdb/duckdb-database.ts';
import { openDuckDbStore } from './duckdb-store.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-store-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
function createFile(): string {
  files += 1;
  return join(folder, `events-${files}.duckdb`);
}

async function open(path: string): Promise<CollectorStore> {
  const opened = await openDuckDbStore(path, { lingerMs: 1 });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function createPlace(path: string): StorePlace {
  return { isDurable: path !== ':memory:', open: () => open(path) };
}

describe('a DuckDB file', () => {
  for (const { name, run } of collectorStoreContract)
    test(name, { timeout: 60_000 }, () => run(createPlace(createFile())));
});

describe('DuckDB in memory', () => {
  for (const { name, run } of collectorStoreContract)
    test(name, { timeout: 60_000 }, () => run(createPlace(':memory:')));
});

describe('opening', () => {
  test('a file that is no database fails and names the file', async () => {
    const opened = await openDuckDbStore(import.meta.filename);
    expect(opened.ok ? null : opened.error).toMatchObject({
      code: 'store-failed',
      place: import.meta.filename,
    });
  });

  test('a folder that is missing fails', async () => {
    const opened = await openDuckDbStore(join(folder, 'missing', 'events.duckdb'));
    expect(opened.ok).toBe(false);
  });

  test('a file of a newer Curio fails and says to update', async () => {
    const path = createFile();
    const newer = await openDatabase(path, [{ version: 1000, statements: [] }]);
    newer.close();
    const opened = await openDuckDbStore(path);
    expect(opened.ok ? '' : opened.error.message).toContain('Update Curio');
  });

  test('a step that fails leaves the version and the tables as they were', async () => {
    const path = createFile();
    const steps = [
      { version: 1, statements: ['CREATE TABLE kept (a INTEGER)', 'SELECT no_such_function()'] },
    ];
    await expect(openDatabase(path, steps)).rejects.toThrow(/no_such_function/u);
    const store = await open(path);
    expect(await store.append([createStoredEvent(1)])).toMatchObject({ ok: true });
    await store.close();
  });
});
