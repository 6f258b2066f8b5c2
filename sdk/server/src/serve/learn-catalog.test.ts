import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePairingLink, type MetricFigure } from '@curio/core';
import { GOLDEN_CATALOG, GOLDEN_NOW_MS } from '@curio/core/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalog } from '../build/build-catalog.ts';
import type { CollectorStore } from '../stores/collector-store.ts';
import { openDuckDbStore } from '../stores/duckdb-store.ts';
import { DAY_MS, toValue } from '../testing/collector-fixture.ts';
import { createStoredEvent } from '../testing/stored-events.ts';
import { learnCatalog, readCatalogFolder } from './learn-catalog.ts';
import { toPrintable } from './printable-database.ts';
import { startServer } from './start-server.ts';

let folder = '';
let store: CollectorStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'curio-learn-'));
  store = toValue(await openDuckDbStore(':memory:', { lingerMs: 0 }));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** The golden catalogue with a title that breaks a rule, built into the folder. */
async function build(governance: 'report' | 'block'): Promise<string> {
  const [first, ...others] = GOLDEN_CATALOG.products;
  if (first === undefined) throw new Error('The golden catalogue has no product.');
  const products = [{ ...first, title: '全国第一手冲壶' }, ...others];
  const source = join(folder, 'source.json');
  await writeFile(source, JSON.stringify({ ...GOLDEN_CATALOG, products }));
  const out = join(folder, governance);
  toValue(await buildCatalog({ sources: [source], out, clock: { now: () => GOLDEN_NOW_MS }, governance }));
  return out;
}

async function readActs(): Promise<readonly MetricFigure[]> {
  const names = ['violations-found', 'stopped-before-listing', 'taken-down'];
  const query = { site: 'shop', from: GOLDEN_NOW_MS - DAY_MS, to: 4_102_444_800_000, names };
  return toValue(await store.readMetrics(query));
}

describe('learnCatalog', () => {
  test('tells items, what was found and what was taken down, once however often it is asked', async () => {
    const out = await build('report');
    const [product] = GOLDEN_CATALOG.products;
    await writeFile(
      join(out, 'withdrawn.json'),
      JSON.stringify({ schemaVersion: 1, ids: ['mug-stoneware'] }),
    );
    for (let times = 0; times < 2; times += 1)
      toValue(await learnCatalog({ folder: out, site: 'shop', store }));
    expect(await readActs()).toEqual([
      { metric: 'violations-found', amount: 1 },
      { metric: 'taken-down', amount: 1 },
    ]);
    const seen = { type: 'impression', adjustedTs: GOLDEN_NOW_MS } as const;
    const clicked = { ...seen, type: 'product-click' } as const;
    const item = product?.id ?? '';
    toValue(
      await store.append([
        createStoredEvent(1, { ...seen, item }),
        createStoredEvent(2, { ...clicked, item }),
      ]),
    );
    toValue(
      await store.append([createStoredEvent(3, { ...seen, item: GOLDEN_CATALOG.videos[0]?.id ?? '' })]),
    );
    const names = ['product-click-through'];
    const query = { site: 'shop', from: GOLDEN_NOW_MS, to: GOLDEN_NOW_MS + 1, names };
    expect(toValue(await store.readMetrics(query))).toEqual([
      { metric: 'product-click-through', numerator: 1, denominator: 1 },
    ]);
  });

  test('tells what a blocking build stopped', async () => {
    toValue(await learnCatalog({ folder: await build('block'), site: 'shop', store }));
    expect(await readActs()).toEqual([
      { metric: 'violations-found', amount: 1 },
      { metric: 'stopped-before-listing', amount: 1 },
    ]);
  });

  test('reads categories, launches and creators', async () => {
    const { items } = toValue(await readCatalogFolder(await build('report')));
    for (const product of GOLDEN_CATALOG.products) {
      expect(items.find(({ id }) => id === product.id)).toEqual({
        id: product.id,
        kind: 'product',
        category: product.category.join(' > '),
        shop: product.shopId,
        ...(product.launchedAtMs === undefined ? {} : { launchedAt: product.launchedAtMs }),
      });
    }
    for (const { id, creatorId } of GOLDEN_CATALOG.videos)
      expect(items.find((item) => item.id === id)?.creator).toBe(creatorId);
  });

  test('goes without a report, and refuses a folder without a catalogue', async () => {
    const out = await build('report');
    await writeFile(join(out, 'report.json'), '{"governance":');
    expect(toValue(await readCatalogFolder(out)).acts).toEqual([]);
    await mkdir(join(folder, 'empty'));
    const read = await readCatalogFolder(join(folder, 'empty'));
    expect(read.ok ? null : read.error).toMatchObject({ code: 'wrong-call', place: join(folder, 'empty') });
  });
});

describe('a server', () => {
  const site = { site: 'shop', writeKey: 'wk_shop', clock: { now: () => GOLDEN_NOW_MS } };

  test('learns the catalogue that it is started with, and does not start without it', async () => {
    const server = toValue(await startServer({ ...site, catalog: await build('report') }));
    await server.close();
    const missing = await startServer({ ...site, catalog: join(folder, 'nothing') });
    expect(missing.ok ? null : missing.error.code).toBe('wrong-call');
  });

  test('learns what a site names as its own, and again when it changes', async () => {
    const out = await build('report');
    const shop = { name: 'shop', writeKeys: ['wk_shop'], origins: [], catalog: out };
    const other = { name: 'other', writeKeys: ['wk_other'], origins: [] };
    const server = toValue(await startServer({ sites: [shop, other], clock: site.clock }));
    const { readToken } = toValue(parsePairingLink(server.pairingLink));
    const readTakenDown = async (): Promise<unknown> => {
      const query = `site=shop&from=0&to=${Date.now() + DAY_MS}&names=taken-down`;
      const headers = { Authorization: `Bearer ${readToken}` };
      const answer = await fetch(`${server.collectorUrl}/v1/metrics?${query}`, { headers });
      return answer.json();
    };
    expect(await readTakenDown()).toMatchObject({ figures: [] });
    const withdrawn = JSON.stringify({ schemaVersion: 1, ids: ['mug-stoneware'] });
    await writeFile(join(out, 'withdrawn.json'), withdrawn);
    await expect.poll(readTakenDown).toMatchObject({ figures: [{ metric: 'taken-down', amount: 1 }] });
    await server.close();
  });

  test('says when its ClickHouse cannot be reached, and never prints the password', async () => {
    const database = 'http://ada:secret@127.0.0.1:4358/curio';
    const started = await startServer({ ...site, database });
    expect(started.ok ? null : started.error.code).toBe('store-failed');
    expect(toPrintable(database)).toBe('http://127.0.0.1:4358/curio');
    expect(toPrintable('events.duckdb')).toBe('events.duckdb');
  });
});
