import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startOrderServer } from '../bench/orders/order-server.ts';
import { replayOrders } from '../bench/orders/replay.ts';
import { ITEMS } from '../bench/orders/shop-orders.ts';

test('a room’s orders with repeats are stored once each, and its stock is never shown below the truth', async () => {
  const home = mkdtempSync(join(tmpdir(), 'curio-orders-'));
  const server = await startOrderServer(join(home, 'orders.duckdb'), ITEMS);
  const options = { url: server.url, orders: 15_000, seconds: 5 };
  const result = await replayOrders(options, () => performance.now());
  await server.close();
  rmSync(home, { recursive: true });
  console.log(
    `15,000 orders: lag p50 ${Math.round(result.lag.p50)} ms, p95 ${Math.round(result.lag.p95)} ms, max ${Math.round(result.lag.max)} ms`,
  );
  expect(result).toMatchObject({
    stored: 15_000,
    refused: 0,
    duplicates: result.repeated,
    belowTruth: 0,
    stockIsRight: true,
  });
  expect(result.repeated).toBeGreaterThan(800);
  expect(result.looks).toBeGreaterThan(20);
}, 60_000);
