import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { countOrders } from './collector/count-batches.ts';
import { startMeasured } from './collector/processes.ts';
import { replayOrders, ROOM_MS, type ReplayResult } from './orders/replay.ts';
import { readLoad } from './statistics.ts';

/** The orders of the reference's largest room, and how long its 12 hours take here. */
const ORDERS = 770_000;
const SECONDS = 150;

/**
 * One room's 770,000 orders through the real doors, time-compressed, with repeats mixed in: none lost, none doubled, and
 * the stock that is shown never below what is left.
 */
export async function measureOrders(): Promise<BenchReport> {
  const home = mkdtempSync(join(tmpdir(), 'curio-orders-bench-'));
  try {
    const database = join(home, 'orders.duckdb');
    const result = await playInto(database);
    return { bench: 'orders', rows: toRows(result, await countOrders(database)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function playInto(database: string): Promise<ReplayResult> {
  const server = await startMeasured('../orders/serve.ts', database);
  try {
    const options = { url: server.url, orders: ORDERS, seconds: SECONDS };
    return await replayOrders(options, () => performance.now());
  } finally {
    await server.stop('SIGTERM');
  }
}

function toRows(
  result: ReplayResult,
  kept: { readonly rows: number; readonly distinct: number },
): readonly BenchRow[] {
  const { sent, stored, duplicates, repeated, refused, looks, belowTruth, stockIsRight, lag } = result;
  const round = (value: number): number => Number(value.toPrecision(3));
  const compression = Math.round(ROOM_MS / 1000 / result.elapsedSeconds);
  return [
    toCount('orders lost', sent - kept.distinct + refused, {
      sent,
      stored,
      refused,
      'load average': readLoad(),
    }),
    toCount('orders doubled', kept.rows - kept.distinct, { repeated, 'known as duplicates': duplicates }),
    toCount('looks that showed less than was left', belowTruth, {
      looks,
      'right at the end': stockIsRight ? 'yes' : 'no',
    }),
    {
      metric: 'lag from payment to disk, p50',
      value: round(lag.p50),
      unit: 'ms',
      budget: null,
      pass: stockIsRight,
      beside: { 'p95 ms': round(lag.p95), 'max ms': round(lag.max), 'times as fast': compression },
    },
  ];
}

function toCount(metric: string, value: number, beside: BenchRow['beside']): BenchRow {
  return { metric, value, unit: 'orders', budget: 0, pass: value === 0, beside };
}
