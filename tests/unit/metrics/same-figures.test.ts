import { METRICS } from '@curio/core';
import { openClickHouseStore, openDuckDbStore, type CollectorStore } from '@curio/server';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openChdb } from '../../support/metrics/chdb-client.ts';
import { listQueries } from '../../support/metrics/every-query.ts';
import { fillStore, toValue } from '../../support/metrics/fill-store.ts';
import { recount } from '../../support/metrics/recount/recount.ts';
import { createShopWorld, SHOP_PERIOD } from '../../support/metrics/shop/shop-world.ts';
import { SMALL_PERIOD, smallWorldArbitrary } from '../../support/metrics/small-world.ts';

const EVENTS = 20_000;

/** Opening a ClickHouse database for each small world takes its time. */
const PATIENCE_MS = 60_000;

const chdb = openChdb();
afterAll(() => chdb?.remove());

let databases = 0;

async function openClickHouse(): Promise<CollectorStore> {
  if (chdb === null) throw new Error('chdb is not installed.');
  databases += 1;
  const client = chdb.createClient();
  return toValue(await openClickHouseStore({ client, database: `world_${databases}`, lingerMs: 0 }));
}

const ENGINES: Readonly<Record<string, () => Promise<CollectorStore>>> = {
  DuckDB: async () => toValue(await openDuckDbStore(':memory:', { lingerMs: 0 })),
  ...(chdb === null ? {} : { ClickHouse: openClickHouse }),
};

describe.each(Object.entries(ENGINES))('%s', (_, open) => {
  test(
    `answers every metric of a shop of ${EVENTS} events as the recount does`,
    async () => {
      const world = createShopWorld(EVENTS);
      const store = await open();
      try {
        await fillStore(store, world);
        const seen = new Set<string>();
        for (const query of listQueries(SHOP_PERIOD, 480)) {
          const figures = toValue(await store.readMetrics(query));
          expect(figures).toEqual(recount(world, query));
          for (const { metric } of figures) seen.add(metric);
        }
        // One shop has every kind of event, so no metric may be equal by being empty.
        expect(METRICS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
      } finally {
        await store.close();
      }
    },
    PATIENCE_MS,
  );

  test(
    'answers small worlds on the edges of every window as the recount does',
    async () => {
      await fc.assert(
        fc.asyncProperty(smallWorldArbitrary(), fc.nat(6), async (world, at) => {
          const store = await open();
          try {
            await fillStore(store, world);
            const [query] = listQueries(SMALL_PERIOD, -330).slice(at);
            if (query === undefined) return;
            expect(toValue(await store.readMetrics(query))).toEqual(recount(world, query));
          } finally {
            await store.close();
          }
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE_MS,
  );
});
