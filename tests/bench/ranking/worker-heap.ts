import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { toReason, type BenchRow } from '../bench-report.ts';
import { findWorkerChunk, inChromium, serveScript } from '../serve-page.ts';
import { inspectNextWorker, type WorkerInspector, type WorkerMemory } from './worker-inspector.ts';
import type { WorkerPage } from './worker-page.ts';

const PLAN = fileURLToPath(new URL('../../../demo-site/dist/catalog/model/model.plan', import.meta.url));

const ITEMS = 10_000;

/** Of more items the worker scores those nearest to the taste. */
const SCORED = 2000;

const RUNS = 20_000;
const RUN_CANDIDATES = 1000;

/** After these the engine has compiled what it compiles. */
const FIRST_RUNS = 200;

/** The limit. */
const MOST_MB = 8;

/** Our limit for "flat": 50 bytes a run would pass it. */
const MOST_GROWTH_MB = 1;

interface HeapFigures {
  readonly holding: WorkerMemory;
  readonly before: WorkerMemory;
  readonly after: WorkerMemory;
}

/**
 * What the ranking worker holds with the shop's model, in Chromium, after a collection of garbage: JavaScript and
 * WebAssembly memory, without the browser's own share of a thread.
 */
export async function measureWorkerHeap(): Promise<readonly BenchRow[]> {
  const heap = {
    metric: `worker heap, ${ITEMS.toLocaleString('en')} items searched, 2,000 of them scored`,
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
  const { holding, before, after } = figures;
  const grown = toMegabytes(after) - toMegabytes(before);
  return [
    {
      ...heap,
      value: round(toMegabytes(holding)),
      pass: toMegabytes(holding) <= MOST_MB,
      beside: { 'WebAssembly MB': round(holding.wasm / 1e6) },
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
  const holding = await inWorker(async (page, inspector) => {
    await score(page, ITEMS, 10);
    return inspector.read();
  });
  const [before, after] = await inWorker(async (page, inspector) => {
    await score(page, RUN_CANDIDATES, FIRST_RUNS);
    const first = await inspector.read();
    await score(page, RUN_CANDIDATES, RUNS);
    return [first, await inspector.read()] as const;
  });
  return { holding, before, after };
}

async function score(page: Page, count: number, times: number): Promise<void> {
  const scored = await page.evaluate(
    async ([items, runs]) => {
      const worker = globalThis as unknown as WorkerPage;
      await worker.setItems(items);
      return worker.score(runs);
    },
    [count, times] as const,
  );
  if (scored !== Math.min(count, SCORED)) throw new Error(`${scored} of ${count} items were scored.`);
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
