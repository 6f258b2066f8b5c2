import { Agent } from 'node:http';
import { ask } from './ask.ts';
import { SHOP } from './order-server.ts';
import {
  ITEMS,
  signOrders,
  signShopify,
  toItem,
  toQuantity,
  toRecord,
  toShopifyOrder,
} from './shop-orders.ts';

/** What is played, and how fast. */
export interface ReplayOptions {
  readonly url: string;
  readonly orders: number;
  /** How long the room's 12 hours take here. */
  readonly seconds: number;
}

/** What came of it. */
export interface ReplayResult {
  readonly sent: number;
  readonly repeated: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly refused: number;
  /** Looks at the stock, and how many showed less than was truly left. */
  readonly looks: number;
  readonly belowTruth: number;
  readonly stockIsRight: boolean;
  /** From when the shop had its money until the collector had the order on disk, in ms. */
  readonly lag: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly elapsedSeconds: number;
}

/** The room's 12 hours, in the past, where a shop's clock says they were. */
export const ROOM_MS: number = 12 * 3_600_000;

const IN_FLIGHT = 16;
const BATCH_ORDERS = 50;
/** One batch in twenty is sent again at once, as after an answer that was lost; one order in a hundred also by webhook. */
const REPEAT_EVERY = 20;
const WEBHOOK_EVERY = 100;

const LOOK_EVERY_MS = 20;

interface Sending {
  readonly dueMs: number;
  readonly first: number;
  readonly count: number;
}

/**
 * Plays the orders of one room through the real doors: a slow day, a rush when the room opens and one before it ends.
 *
 * @param now - ms of a clock that only goes on.
 */
export async function replayOrders(options: ReplayOptions, now: () => number): Promise<ReplayResult> {
  const { orders, seconds } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT + 1 });
  const play = createPlay(options, now, agent);
  const plan = createPlan(orders, seconds * 1000);
  const ended = new AbortController();
  const watching = watchStock(play, ended.signal);
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (let next = plan.shift(); next !== undefined; next = plan.shift()) await sendBatch(play, next);
    }),
  );
  ended.abort();
  await watching;
  const shown = await readStock(play);
  agent.destroy();
  const lags = play.lags.toSorted((one, other) => one - other);
  return {
    sent: orders,
    ...play.counts,
    stockIsRight: shown.every((count, at) => count === play.left[at]),
    lag: { p50: at(lags, 0.5), p95: at(lags, 0.95), max: lags.at(-1) ?? 0 },
    elapsedSeconds: (now() - play.startedAt) / 1000,
  };
}

interface Play extends ReplayOptions {
  readonly agent: Agent;
  readonly now: () => number;
  readonly startedAt: number;
  /** ms UTC by the shop's clock. */
  readonly endedMs: number;
  /** What is truly left of each product, as the shop knows it. */
  readonly left: number[];
  readonly lags: number[];
  readonly counts: Record<'repeated' | 'stored' | 'duplicates' | 'refused' | 'looks' | 'belowTruth', number>;
}

function createPlay(options: ReplayOptions, now: () => number, agent: Agent): Play {
  return {
    ...options,
    agent,
    now,
    startedAt: now(),
    endedMs: Date.now() - 3_600_000,
    left: ITEMS.map(() => SHOP.initial),
    lags: [],
    counts: { repeated: 0, stored: 0, duplicates: 0, refused: 0, looks: 0, belowTruth: 0 },
  };
}

async function sendBatch(play: Play, { dueMs, first, count }: Sending): Promise<void> {
  const { now, startedAt, endedMs, seconds, left, lags, counts } = play;
  const waitMs = startedAt + dueMs - now();
  if (waitMs > 0) await wait(waitMs);
  const numbers = Array.from({ length: count }, (_, at) => first + at);
  // The shop has its money now, and its own stock is less by what was bought.
  for (const number of numbers) left[toItem(number)] = (left[toItem(number)] ?? 0) - toQuantity(number);
  const at = endedMs - ROOM_MS + (dueMs / (seconds * 1000)) * ROOM_MS;
  const body = JSON.stringify({ schemaVersion: 1, records: numbers.map((number) => toRecord(number, at)) });
  await post(play, 'orders', { body, headers: signOrders(body) });
  lags.push(now() - (startedAt + dueMs));
  if ((first / BATCH_ORDERS) % REPEAT_EVERY === 0) {
    counts.repeated += count;
    await post(play, 'orders', { body, headers: signOrders(body) });
  }
  for (const number of numbers.filter((number) => number % WEBHOOK_EVERY === 0)) {
    counts.repeated += 1;
    const webhook = JSON.stringify(toShopifyOrder(number, endedMs));
    await post(play, 'webhooks/shopify', { body: webhook, headers: signShopify(webhook) });
  }
}

async function post(
  { agent, url, counts }: Play,
  door: string,
  sending: { readonly body: string; readonly headers: Record<string, string> },
): Promise<void> {
  const { status, text } = await ask(agent, `${url}/v1/${door}?site=${SHOP.site}`, sending);
  const { stored = 0, duplicates = 0 } = JSON.parse(text) as { stored?: number; duplicates?: number };
  counts.stored += stored;
  counts.duplicates += duplicates;
  if (status !== 200) counts.refused += 1;
}

async function watchStock(play: Play, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const shown = await readStock(play);
    play.counts.looks += 1;
    // What is left can only have become less since the room answered.
    if (shown.some((count, at) => count < (play.left[at] ?? 0))) play.counts.belowTruth += 1;
    await wait(LOOK_EVERY_MS);
  }
}

async function readStock({ agent, url }: Play): Promise<readonly number[]> {
  return JSON.parse((await ask(agent, `${url}/stock`)).text) as readonly number[];
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Batches by the time they are due: half of all orders fall into the first and the last hour. */
function createPlan(orders: number, lengthMs: number): Sending[] {
  const batches = Math.ceil(orders / BATCH_ORDERS);
  return Array.from({ length: batches }, (_, batch) => {
    const share = batch / batches;
    const hour = lengthMs / 12;
    const dueMs =
      share < 0.25
        ? share * 4 * hour
        : share < 0.75
          ? hour + (share - 0.25) * 20 * hour
          : lengthMs - (1 - share) * 4 * hour;
    return {
      dueMs,
      first: batch * BATCH_ORDERS,
      count: Math.min(BATCH_ORDERS, orders - batch * BATCH_ORDERS),
    };
  });
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
