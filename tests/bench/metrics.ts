import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MetricFigure } from '@curio/core';
import { openClickHouseStore, openDuckDbStore, type CollectorStore } from '@curio/server';
import { ensureChdb } from '../../scripts/ensure-chdb.mjs';
import { openChdb } from '../support/metrics/chdb-client.ts';
import { listQueries } from '../support/metrics/every-query.ts';
import { appendAll, fillStore, toValue } from '../support/metrics/fill-store.ts';
import { recount } from '../support/metrics/recount/recount.ts';
import { createShopCatalogue } from '../support/metrics/shop/shop-catalogue.ts';
import { createShopWorld, playShop, SHOP_PERIOD } from '../support/metrics/shop/shop-world.ts';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { countDifferences, runQueries, toTimes, type EngineRun } from './metrics/time-queries.ts';
import { readLoad } from './statistics.ts';

/**
 * `CURIO_BENCH_EVENTS=10000000` is the long form: more than a recount can hold, so the engines are compared alone, and
 * unsplit. Filling them takes half an hour.
 */
const EVENTS = Number(process.env['CURIO_BENCH_EVENTS'] ?? 1_000_000);
const RECOUNTED_EVENTS = 2_000_000;
const SEED = 7;

/** A dashboard that opens a metric waits no longer than for a page. */
const LONGEST_MS = 5_000;

/**
 * Every metric in every way to split it, of a made-up shop's events, in DuckDB and in ClickHouse, and once more recounted
 * from the words of the formulas: all three the same to the last unit.
 */
export async function measureMetrics(): Promise<BenchReport> {
  ensureChdb();
  const folder = mkdtempSync(join(tmpdir(), 'curio-metrics-'));
  const chdb = openChdb();
  try {
    const duckDb = toValue(await openDuckDbStore(join(folder, 'events.duckdb')));
    const runs = [await runEngine('DuckDB', duckDb)];
    if (chdb !== null) {
      const opened = await openClickHouseStore({
        client: chdb.createClient(),
        database: 'bench',
        lingerMs: 0,
      });
      runs.push(await runEngine('ClickHouse', toValue(opened)));
    }
    return { bench: 'metrics', rows: [...runs.map(toTimeRow), ...toSameRows(runs)] };
  } finally {
    rmSync(folder, { recursive: true });
    chdb?.remove();
  }
}

const QUERIES = listQueries(SHOP_PERIOD, 480).slice(0, EVENTS > RECOUNTED_EVENTS ? 1 : undefined);

interface FilledRun extends EngineRun {
  readonly stored: number;
  readonly fillMs: number;
}

async function runEngine(engine: string, store: CollectorStore): Promise<FilledRun> {
  try {
    const start = performance.now();
    const stored = await fill(store);
    const fillMs = performance.now() - start;
    return { ...(await runQueries(engine, store, QUERIES)), stored, fillMs };
  } finally {
    await store.close();
  }
}

async function fill(store: CollectorStore): Promise<number> {
  const { items, acts, ...catalogue } = createShopCatalogue(SEED);
  await fillStore(store, { items, acts, events: [] });
  const people = Math.floor(EVENTS / 80);
  return appendAll(store, playShop({ items, acts, ...catalogue }, { count: EVENTS, seed: SEED, people }));
}

function toTimeRow(run: FilledRun): BenchRow {
  const times = toTimes(run);
  const longest = Number(times['longest ms']);
  return {
    metric: `${run.engine}, a query of ${EVENTS.toLocaleString('en')} events, longest of ${run.times.length}`,
    value: longest,
    unit: 'ms',
    budget: LONGEST_MS,
    pass: longest <= LONGEST_MS,
    beside: {
      ...times,
      stored: run.stored,
      'events/s in': Math.round(run.stored / (run.fillMs / 1000)),
      'load average': readLoad(),
    },
  };
}

function toSameRows(runs: readonly FilledRun[]): readonly BenchRow[] {
  const [first, second] = runs;
  if (first === undefined) return [];
  const rows =
    second === undefined ? [] : [toSameRow('ClickHouse beside DuckDB', second.figures, first.figures)];
  if (EVENTS > RECOUNTED_EVENTS) return rows;
  const start = performance.now();
  const world = createShopWorld(EVENTS, SEED);
  const counted = QUERIES.map((query) => recount(world, query));
  const seconds = Math.round((performance.now() - start) / 1000);
  return [...rows, toSameRow(`DuckDB beside the recount (${seconds} s)`, first.figures, counted)];
}

type Figures = readonly (readonly MetricFigure[])[];

function toSameRow(metric: string, one: Figures, other: Figures): BenchRow {
  const differences = countDifferences(one, other);
  return {
    metric: `figures that differ, ${metric}`,
    value: differences,
    unit: '',
    budget: 0,
    pass: differences === 0,
    beside: { figures: one.reduce((sum, { length }) => sum + length, 0) },
  };
}
