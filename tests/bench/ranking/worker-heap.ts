import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { toReason, type BenchRow } from '../bench-report.ts';
import { findWorkerChunk, inChromium, serveScript } from '../serve-page.ts';
import { inspectNextWorker, type WorkerInspector, type WorkerMemory } from './worker-inspector.ts';
import type { WorkerPage } from './worker-page.ts';

const PLAN = fileURLToPath(new URL('../../../demo-site/dist/catalog/model/model.plan', import.meta.url));

const ITEMS = 10_000;

/** The most candidates that the SDK sends in one call; see `Ranker.score`. */
const CALL = 2000;

const RUNS = 20_000;
const RUN_CANDIDATES = 1000;

/** After these the engine has compiled what it compiles. */
const FIRST_RUNS = 200;

/** The limit. */
const MOST_MB = 8;

/** Our limit for "flat": 50 bytes a run would pass it. */
const MOST_GROWTH_MB = 1;

interface HeapFigures {
  readonly inCalls: WorkerMemory;
  readonly atOnce: WorkerMemory;
  readonly before: WorkerMemory;
  readonly after: WorkerMemory;
}

/**
 * What the ranking worker holds with the shop's model, in Chromium, after a collection of garbage: JavaScript and
 * WebAssembly memory, without the browser's own share of a thread.
 */
export async function measureWorkerHeap(): Promise<readonly BenchRow[]> {
  const heap = {
    metric: `worker heap, ${ITEMS.toLocaleString('en')} candidates in calls of 2,000, as the SDK sends them`,
    unit: 'MB',
    budget: MOST_MB,
  };
  const growth = {
    metric: `its growth over ${RUNS.toLocaleString('en')} runs of 1,000 candidates`,
    unit: 'MB',
    budget: MOST_GROWTH_MB,
  };
  try {
    return toRows(heap, growth, await measure());
  } catch (error) {
    const missing = { value: null, pass: false, beside: {}, reason: toReason(error) };
    return [
      { ...heap, ...missing },
      { ...growth, ...missing },
    ];
  }
}

type Frame = Pick<BenchRow, 'metric' | 'unit' | 'budget'>;

function toRows(heap: Frame, growth: Frame, figures: HeapFigures): readonly BenchRow[] {
  const { inCalls, atOnce, before, after } = figures;
  const grown = toMegabytes(after) - toMegabytes(before);
  return [
    {
      ...heap,
      value: round(toMegabytes(inCalls)),
      pass: toMegabytes(inCalls) <= MOST_MB,
      beside: {
        'WebAssembly MB': round(inCalls.wasm / 1e6),
        'all 10,000 in one call, which the SDK never sends, MB': round(toMegabytes(atOnce)),
      },
    },
    {
      ...growth,
      value: round(grown),
      pass: grown <= MOST_GROWTH_MB,
      beside: { 'before MB': round(toMegabytes(before)), 'after MB': round(toMegabytes(after)) },
    },
  ];
}

async function measure(): Promise<HeapFigures> {
  const inCalls = await inWorker(async (page, inspector) => {
    await score(page, CALL, ITEMS / CALL);
    return inspector.read();
  });
  const atOnce = await inWorker(async (page, inspector) => {
    await score(page, ITEMS, 1);
    return inspector.read();
  });
  const [before, after] = await inWorker(async (page, inspector) => {
    await score(page, RUN_CANDIDATES, FIRST_RUNS);
    const first = await inspector.read();
    await score(page, RUN_CANDIDATES, RUNS);
    return [first, await inspector.read()] as const;
  });
  return { inCalls, atOnce, before, after };
}

function score(page: Page, count: number, times: number): Promise<void> {
  return page.evaluate(
    ([candidates, runs]) => (globalThis as unknown as WorkerPage).score(candidates, runs),
    [count, times] as const,
  );
}

/** Each time a browser and a worker of its own: memory of WebAssembly never shrinks. */
async function inWorker<Value>(
  work: (page: Page, inspector: WorkerInspector) => Promise<Value>,
): Promise<Value> {
  if (!existsSync(PLAN)) throw new Error('The demo shop is not built; run `npm run build` first.');
  const served = await serveScript(new URL('worker-page.ts', import.meta.url), {
    '/plan.js': ['text/javascript', readFileSync(findWorkerChunk('plan'))],
    '/plan.model': ['application/octet-stream', readFileSync(PLAN)],
  });
  try {
    return await inChromium(served.url, async (page) => {
      await page.waitForFunction(() => 'startWorker' in globalThis);
      const { inspector } = await inspectNextWorker(page);
      await page.evaluate(() => (globalThis as unknown as WorkerPage).startWorker());
      return work(page, await inspector);
    });
  } finally {
    served.close();
  }
}

function toMegabytes({ script, wasm }: WorkerMemory): number {
  return (script + wasm) / 1e6;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
