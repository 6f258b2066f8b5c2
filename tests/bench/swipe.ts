import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium, VISITOR_AGENT } from '../../scripts/find-chromium.mjs';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { bundleScript } from './serve-page.ts';
import { readLoad, toMedian } from './statistics.ts';
import type { PageRecord } from './swipe/probe.ts';
import type { ClipServer } from './swipe/serve-clips.ts';
import { FEED_LENGTH, serveFeed } from './swipe/serve-feed.ts';
import {
  countVideos,
  jump,
  PHONE,
  readMemory,
  readRecord,
  swipe,
  waitForFrame,
} from './swipe/swipe-driver.ts';
import { createTally, type Bytes, type Tally } from './swipe/tally.ts';

const ROUNDS = 3;
const SWIPES = 200;

/** Swipes before the heap is looked at first: by then every chunk and dictionary has arrived. */
const WARM_UP_SWIPES = 10;

/** How long a clip stays; every sixth is watched. What is left within a second counts as skipped. */
const DWELLS_MS = [300, 700, 250, 900, 450, 1600] as const;
const WATCHED_MS = 1000;

/** Leaps over clips that were not loaded ahead, for the cold first frame: so many, so far apart. */
const JUMPS = 10;
const JUMP_CLIPS = 13;

/** What one run measured. */
interface Run extends PageRecord {
  readonly heapGrowthBytes: number;
  readonly nodesGrowth: number;
  readonly videosAlive: number;
  readonly bytes: Bytes;
}

/**
 * 200 swipes by touch through a feed of 50 clips and back, in Chromium, with the built script tag, over a line of
 * 12 Mbit/s: from the feed's word that a clip is on stage (`curio-clip-changed`, more than half of it is in view and
 * the finger may still be moving) to the first frame of it that is not the still that stood there. The browser's cache
 * is emptied at each turn.
 */
export async function measureSwipes(): Promise<BenchReport> {
  const probe = await bundleScript(new URL('swipe/probe.ts', import.meta.url));
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await runOnce(probe));
  return { bench: 'swipe', rows: [...toFrameRows(runs), ...toElementRows(runs), ...toCostRows(runs)] };
}

async function runOnce(probe: string): Promise<Run> {
  const server = await serveFeed();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const context = await browser.newContext({ viewport: PHONE, hasTouch: true, userAgent: VISITOR_AGENT });
    const page = await context.newPage();
    await page.addInitScript({ content: probe });
    await page.goto(server.url);
    await page.locator('curio-feed[data-up] .nav button').first().waitFor({ state: 'attached' });
    return await swipeThrough(page, server);
  } finally {
    await browser.close();
    server.close();
  }
}

async function swipeThrough(page: Page, server: ClipServer): Promise<Run> {
  const session = await page.context().newCDPSession(page);
  const tally = createTally(server);
  const clearCache = async (): Promise<void> => {
    await session.send('Network.clearBrowserCache');
  };
  let before = { heap: 0, nodes: 0 };
  let [index, step] = [0, 1];
  for (let count = 0; count < SWIPES; count += 1) {
    if (count === WARM_UP_SWIPES) before = await readMemory(session);
    if (index + step < 0 || index + step >= FEED_LENGTH) {
      step = -step;
      tally.turn();
      await clearCache();
    }
    await swipe(session, step);
    index = await stay(page, { index, dwellMs: DWELLS_MS[count % DWELLS_MS.length] ?? 0, tally });
  }
  const after = await readMemory(session);
  tally.turn();
  const bytes = { ...tally.read() };
  for (let count = 0; count < JUMPS; count += 1) {
    await clearCache();
    await jump(page, (index + JUMP_CLIPS) % FEED_LENGTH);
    index = await stay(page, { index, dwellMs: WATCHED_MS, tally });
  }
  return {
    ...(await readRecord(page)),
    heapGrowthBytes: after.heap - before.heap,
    nodesGrowth: after.nodes - before.nodes,
    videosAlive: await countVideos(session),
    bytes,
  };
}

/** Waits for a clip's first frame, and lets it play. @returns its index. */
async function stay(
  page: Page,
  { index, dwellMs, tally }: { readonly index: number; readonly dwellMs: number; readonly tally: Tally },
): Promise<number> {
  const next = await waitForFrame(page, index);
  await page.waitForTimeout(dwellMs);
  tally.shown(next, dwellMs >= WATCHED_MS);
  return next;
}

function toFrameRows(runs: readonly Run[]): readonly BenchRow[] {
  const swipes = runs.flatMap((run) => run.swipes);
  const framesOf = (run: Run, isWarm: boolean): readonly number[] =>
    run.swipes.filter((one) => one.isWarm === isWarm).flatMap(({ frameMs }) => frameMs ?? []);
  const over = (figure: (run: Run) => number): number => toMedian(runs.map(figure));
  const missing = swipes.filter(({ frameMs }) => frameMs === null).length;
  const frames = toSum(swipes.map((one) => one.frames));
  const dropped = toSum(swipes.map((one) => one.dropped));
  return [
    toRow(
      'warm first frame, median',
      over((run) => toMedian(framesOf(run, true))),
      {
        unit: 'ms',
        budget: 150,
        beside: {
          load: readLoad(),
          swipes: swipes.length,
          'of them warm': swipes.filter(({ isWarm }) => isWarm).length,
        },
      },
    ),
    toRow(
      'warm first frame, 95%',
      over((run) => toQuantile(framesOf(run, true), 0.95)),
      {
        unit: 'ms',
        budget: 300,
      },
    ),
    toRow(
      'cold first frame, median',
      over((run) => toMedian(framesOf(run, false))),
      { unit: 'ms' },
    ),
    toRow('swipes without a frame in 4 s', missing, { unit: 'swipes', budget: 0 }),
    toRow('dropped frames', (dropped / frames) * 100, { unit: '%', beside: { frames } }),
  ];
}

function toElementRows(runs: readonly Run[]): readonly BenchRow[] {
  const swipes = runs.flatMap((run) => run.swipes);
  return [
    toRow('media elements in the page, most', Math.max(...swipes.map(({ alive }) => alive)), {
      unit: 'elements',
      budget: 3,
    }),
    toRow('media elements in memory after it', Math.max(...runs.map(({ videosAlive }) => videosAlive)), {
      unit: 'elements',
      budget: 3,
    }),
    toRow('playing at once, most', Math.max(...swipes.map(({ playing }) => playing)), {
      unit: 'clips',
      budget: 1,
    }),
    toRow('heap growth', toMedian(runs.map(({ heapGrowthBytes }) => heapGrowthBytes)) / 1e6, {
      unit: 'MB',
      budget: 5,
      beside: { 'DOM nodes': toMedian(runs.map(({ nodesGrowth }) => nodesGrowth)) },
    }),
  ];
}

function toCostRows(runs: readonly Run[]): readonly BenchRow[] {
  const ofBytes = (name: keyof Bytes): number => toMedian(runs.map(({ bytes }) => bytes[name]));
  const toShare = (name: keyof Bytes): number => Math.round((ofBytes(name) / ofBytes('all')) * 1000) / 10;
  const longTasksMs = runs.flatMap((run) => run.longTasksMs);
  return [
    toRow('bytes of clips never on stage', ofBytes('unseen') / 1e6, {
      unit: 'MB',
      beside: { 'of MB': ofBytes('all') / 1e6, '%': toShare('unseen') },
    }),
    toRow('bytes of clips left within a second', ofBytes('skipped') / 1e6, {
      unit: 'MB',
      beside: { '%': toShare('skipped') },
    }),
    toRow('long tasks over 50 ms, a run', longTasksMs.length / runs.length, {
      unit: 'tasks',
      beside: { 'longest ms': Math.round(Math.max(0, ...longTasksMs)) },
    }),
  ];
}

function toRow(
  metric: string,
  value: number,
  { unit, budget = null, beside = {} }: { unit: string; budget?: number | null; beside?: BenchRow['beside'] },
): BenchRow {
  if (!Number.isFinite(value))
    return { metric, value: null, unit, budget, pass: false, beside, reason: 'nothing was measured' };
  const rounded = Math.round(value * 100) / 100;
  return { metric, value: rounded, unit, budget, pass: budget === null || value <= budget, beside };
}

function toQuantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function toSum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
