import type { Page } from '@playwright/test';
import type { Curio } from '@curio/sdk';
import { curioIn } from '../../support/curio-in-page.ts';
import { startDemoShop } from '../../support/demo-shop.ts';
import { toReason, type BenchRow } from '../bench-report.ts';
import { inChromium } from '../serve-page.ts';
import { readLoad } from '../statistics.ts';
import { buildLargeCatalogue } from './shop-catalogue.ts';
import { listTasks, TRACE_CATEGORIES, type TraceTask } from './trace-tasks.ts';

/** How many times slower the main thread is made: Lighthouse's measure of a middling phone. */
const THROTTLE = 4;

const SLATES = 40;

/** A slate of so many products takes seconds at this throttle, so there are fewer. */
const LARGE_COUNT = 10_000;
const LARGE_SLATES = 6;

/** Where the Long Tasks API begins to call a task long. */
const LONG_TASK_MS = 50;

interface Figures {
  readonly longest: TraceTask;
  readonly longTasks: number;
  readonly slates: Slates;
  /** How many times longer a fixed loop takes under the throttle. */
  readonly throttle: number;
}

interface Slates {
  /** How many of the slates the model decided. */
  readonly byModel: number;
  readonly slowestMs: number;
}

/**
 * The longest task of the page's main thread while the built shop's script tag makes slates for a known visitor, one
 * after another on a page where nothing else happens, with the main thread slowed down by the debugger. The value is
 * time on the processor: on a shared machine another program's turn would count as the page's task.
 */
export async function measureMainThread(): Promise<readonly BenchRow[]> {
  const metric = `longest main-thread task of ${SLATES} slates at throttle ${THROTTLE}`;
  const large = `the same, of ${LARGE_SLATES} slates with ${LARGE_COUNT.toLocaleString('en')} more products`;
  return [
    await toRow({ metric, unit: 'ms', budget: LONG_TASK_MS }, () => measure([], SLATES)),
    await toRow({ metric: large, unit: 'ms', budget: null }, measureLarge),
  ];
}

async function measureLarge(): Promise<Figures> {
  const catalogue = buildLargeCatalogue(LARGE_COUNT);
  try {
    return await measure([catalogue.folder], LARGE_SLATES);
  } finally {
    catalogue.remove();
  }
}

async function toRow(
  frame: Pick<BenchRow, 'metric' | 'unit' | 'budget'>,
  work: () => Promise<Figures>,
): Promise<BenchRow> {
  try {
    const { longest, longTasks, slates, throttle } = await work();
    const beside = {
      'by the clock ms': round(longest.wallMs),
      'longtask entries': longTasks,
      'slates by the model': slates.byModel,
      'slowest slate ms': round(slates.slowestMs),
      'throttle by a loop': round(throttle),
      'load average': readLoad(),
    };
    const pass = longest.ownMs <= (frame.budget ?? Infinity);
    return { ...frame, value: round(longest.ownMs), pass, beside };
  } catch (error) {
    return { ...frame, value: null, pass: false, beside: {}, reason: toReason(error) };
  }
}

async function measure(folders: readonly string[], count: number): Promise<Figures> {
  const shop = await startDemoShop({ folders });
  try {
    return await inChromium(`${shop.url}/plain`, async (page) => {
      await becomeKnown(page);
      const freeMs = await page.evaluate(timeLoop);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
      const browser = page.context().browser();
      await browser?.startTracing(page, { categories: TRACE_CATEGORIES });
      const { longTasks, ...slates } = await page.evaluate(makeSlates, count);
      const trace = await browser?.stopTracing();
      const [longest] = listTasks(trace ?? Buffer.from('{"traceEvents":[]}'), { from: 'begin', to: 'end' });
      if (longest === undefined) throw new Error('The trace has no task.');
      return { longest, longTasks, slates, throttle: (await page.evaluate(timeLoop)) / freeMs };
    });
  } finally {
    await shop.remove();
  }
}

/** Makes a profile of eight products, waits for the model, and takes away all that plays. */
async function becomeKnown(page: Page): Promise<void> {
  const curio = await curioIn(page);
  await page.evaluate(async () => {
    const client = window.curio as unknown as Curio;
    const { items } = await client.rank({ surface: 'grid', count: 8, context: { kinds: ['product'] } });
    for (const { id } of items) await client.track('product-view', { item: id });
    for (const element of document.querySelectorAll('curio-feed')) element.remove();
  });
  for (let turn = 0; turn < 100; turn += 1) {
    const slate = await curio.rank({ surface: 'feed', count: 12 });
    if (slate.tier === 1) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`The model did not start: ${(await curio.status()).reason}`);
}

/** Runs in the page. The pauses make each slate's tasks its own. */
async function makeSlates(count: number): Promise<Slates & { readonly longTasks: number }> {
  const client = window.curio as unknown as Curio;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  await pause(500);
  const begin = performance.mark('begin').startTime;
  let [byModel, slowestMs] = [0, 0];
  for (let slate = 0; slate < count; slate += 1) {
    const surface = (['feed', 'rail', 'grid'] as const)[slate % 3] ?? 'feed';
    const askedAt = performance.now();
    const { tier } = await client.rank({ surface, count: 12 });
    slowestMs = Math.max(slowestMs, performance.now() - askedAt);
    if (tier === 1) byModel += 1;
    await pause(20);
  }
  performance.mark('end');
  await pause(500);
  observer.disconnect();
  return { byModel, slowestMs, longTasks: entries.filter(({ startTime }) => startTime >= begin).length };
}

/** Runs in the page: what a loop takes, the quickest of five. */
function timeLoop(): number {
  let [sum, least] = [1, Infinity];
  for (let turn = 0; turn < 5; turn += 1) {
    const startedAt = performance.now();
    for (let at = 0; at < 2_000_000; at += 1) sum = (sum * 48_271) % 2_147_483_647;
    least = Math.min(least, performance.now() - startedAt);
  }
  return sum > 0 ? least : Infinity;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
