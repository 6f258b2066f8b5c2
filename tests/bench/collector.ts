import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { killUnderLoad } from './collector/kill-under-load.ts';
import { CAN_PIN, runGenerator, startMeasured } from './collector/processes.ts';
import { measureQueries } from './collector/queries.ts';
import { readLoad } from './statistics.ts';

const SECONDS = 8;
const KILLS = 10;

/** The budget of the architecture page: acknowledged after commit, one core, 50 events a batch. */
const LEAST_PER_SECOND = 30_000;

/**
 * The collector over loopback HTTP, held to one core with the load on the other, beside a handler that stores nothing, in
 * turns; then killed ten times under load; then asked with one and with ten million rows.
 */
export async function measureCollector(): Promise<BenchReport> {
  const home = mkdtempSync(join(tmpdir(), 'curio-collector-bench-'));
  try {
    const rows = [
      await measureIngest(join(home, 'ingest.duckdb')),
      ...(await killUnderLoad(join(home, 'killed.duckdb'), KILLS)),
      ...(await measureQueries(join(home, 'queries.duckdb'))),
    ];
    return { bench: 'collector', rows };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Load {
  readonly perSecond: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
}

async function measureIngest(database: string): Promise<BenchRow> {
  const empty = await measureLoad('empty');
  const ours = await measureLoad('collector', database);
  const emptyAgain = await measureLoad('empty');
  const peer = Math.max(empty.perSecond, emptyAgain.perSecond);
  return {
    metric: 'events acknowledged after commit, one core, 50 a batch',
    value: Math.round(ours.perSecond),
    unit: 'events/s',
    budget: LEAST_PER_SECOND,
    pass: ours.perSecond >= LEAST_PER_SECOND && ours.failed === 0,
    beside: {
      'stores nothing': Math.round(peer),
      ratio: Number((ours.perSecond / peer).toPrecision(2)),
      'p50 ms': Math.round(ours.p50),
      'p99 ms': Math.round(ours.p99),
      'pinned to a core': CAN_PIN ? 'yes' : 'no',
      'load average': readLoad(),
    },
  };
}

async function measureLoad(...args: readonly string[]): Promise<Load> {
  const server = await startMeasured('serve.ts', ...args);
  // The first second compiles; it is not counted.
  const [warm = '{}'] = await runGenerator('generate.ts', server.url, '1', '0');
  const { next } = JSON.parse(warm) as { readonly next: number };
  const [line = '{}'] = await runGenerator('generate.ts', server.url, String(SECONDS), String(next));
  await server.stop('SIGTERM');
  return JSON.parse(line) as Load;
}
