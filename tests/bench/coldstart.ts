import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserServer } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.mjs';
import type { BenchReport, BenchRow } from './bench-report.ts';
import { findWorkerChunk, servePage, type ServedPage } from './serve-page.ts';
import { readLoad, toMedian } from './statistics.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ORT_WASM = `${ROOT}widget/script-tag/ort-wasm-simd-threaded.wasm`;
const MODEL = `${ROOT}demo-site/dist/catalog/model/`;

const ROUNDS = 5;
const MOST_RATIO = 1 / 8;

/** An eighth of a core, in percent. */
const CPU_PERCENT = 12;

/** A limiter takes its measure of a busy process before it holds it. */
const SPIN_MS = 2000;

type Engine = 'plan' | 'onnxruntime';

/**
 * From `new Worker` to the scores of 1,000 candidates, in Chromium, each time in a browser of its own: the plan of the
 * demo shop's model in our worker, and the same `.onnx` in onnxruntime's, whose 14 MB come from this machine.
 */
export async function measureColdStart(): Promise<BenchReport> {
  if (!existsSync(MODEL)) throw new Error('The demo shop is not built; run `npm run build` first.');
  const served = await serve();
  try {
    const free = await measure(served, null);
    const rows = [toRow('worker to first scores, by onnxruntime', free)];
    const hasLimiter = spawnSync('cpulimit', ['--help']).error === undefined;
    const metric = 'the same, every process of the browser held to 1/8 of a core';
    if (hasLimiter) rows.push(toRow(metric, await measure(served, CPU_PERCENT)));
    else rows.push(toMissing(metric));
    return { bench: 'coldstart', rows };
  } finally {
    served.close();
  }
}

interface Times {
  readonly plan: readonly number[];
  readonly onnxruntime: readonly number[];
}

async function measure(served: ServedPage, percent: number | null): Promise<Times> {
  const times: Record<Engine, number[]> = { plan: [], onnxruntime: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const engine of ['plan', 'onnxruntime'] as const)
      times[engine].push(await startOnce(served, engine, percent));
  return times;
}

async function startOnce(served: ServedPage, engine: Engine, percent: number | null): Promise<number> {
  const executablePath = findChromium();
  const launched = await chromium.launchServer({
    ...(executablePath === null ? {} : { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  const limiters: ChildProcess[] = [];
  try {
    const browser = await chromium.connect(launched.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(`${served.url}?engine=${engine}`);
    await page.waitForFunction(() => 'measure' in globalThis);
    if (percent !== null) limiters.push(...limit(launched, percent));
    return await page.evaluate(
      (spinMs) => (globalThis as unknown as { measure: (spinMs: number) => Promise<number> }).measure(spinMs),
      percent === null ? 0 : SPIN_MS,
    );
  } finally {
    for (const limiter of limiters) limiter.kill();
    await launched.kill();
  }
}

/** Stops and goes on with each process by turns; throttling by the debugger does not reach workers. */
function limit(launched: BrowserServer, percent: number): readonly ChildProcess[] {
  const options = ['--quiet', '--lazy', '--limit', String(percent), '--pid'];
  return listTree(launched.process().pid ?? 0).map((pid) =>
    spawn('cpulimit', [...options, String(pid)], { stdio: 'ignore' }),
  );
}

/** A process and all below it: cpulimit itself looks one level down, and pages are two. */
function listTree(root: number): readonly number[] {
  const lines = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const parents = new Map(lines.map((line) => line.trim().split(/\s+/u).map(Number) as [number, number]));
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/** Files are in memory before anything is timed; onnxruntime's WebAssembly is not: to fetch and compile it is its start. */
const PAGE = `<!doctype html><title>Cold start</title><script type="module">
  const engine = new URLSearchParams(location.search).get('engine');
  const { WORKER_SCRIPT } = await import('/' + engine + '.js');
  const bytes = new Uint8Array(await (await fetch('/' + engine + '.model')).arrayBuffer());
  const wasmUrl = new URL('/ort.wasm', location.href).href;
  const numbers = (length) => Float32Array.from({ length }, (_, at) => Math.sin(at) / 8);
  const query = { history: numbers(50 * 64), weights: numbers(50).map(Math.abs), agesHours: numbers(50).map(Math.abs),
    taste: numbers(64) };
  const reading = { score: { output: 'scores', column: 0, higherIsBetter: true }, heads: {} };
  const ask = (worker, name, argument) => new Promise((resolve, reject) => {
    const id = name;
    worker.onerror = (event) => reject(new Error(event.message));
    worker.addEventListener('message', ({ data }) => data.id === id &&
      (data.value?.ok ? resolve(data.value.value) : reject(new Error(JSON.stringify(data.value)))));
    worker.postMessage({ id, type: 'APPLY', path: [name], argumentList: [{ type: 'RAW', value: argument }] });
  });
  globalThis.measure = async (spinMs) => {
    for (const spunAt = performance.now(); performance.now() - spunAt < spinMs; );
    const startedAt = performance.now();
    const url = URL.createObjectURL(new Blob([WORKER_SCRIPT], { type: 'text/javascript' }));
    const worker = new Worker(url, { type: 'module' });
    await ask(worker, 'start', { bytes, wasmUrl, reading });
    await ask(worker, 'setItems', numbers(64000));
    const { logits } = await ask(worker, 'score', query);
    if (logits.length !== 1000) throw new Error('There are ' + logits.length + ' scores.');
    return performance.now() - startedAt;
  };
</script>`;

function serve(): Promise<ServedPage> {
  return servePage(PAGE, {
    '/plan.js': ['text/javascript', readFileSync(findWorkerChunk('plan'))],
    '/onnxruntime.js': ['text/javascript', readFileSync(findWorkerChunk('onnxruntime'))],
    '/plan.model': ['application/octet-stream', readFileSync(`${MODEL}model.plan`)],
    '/onnxruntime.model': ['application/octet-stream', readFileSync(`${MODEL}model.onnx`)],
    '/ort.wasm': ['application/wasm', readFileSync(ORT_WASM)],
  });
}

function toRow(metric: string, { plan, onnxruntime }: Times): BenchRow {
  const [ours, peer] = [toMedian(plan), toMedian(onnxruntime)];
  return {
    metric,
    value: Number((ours / peer).toPrecision(3)),
    unit: 'of its time',
    budget: MOST_RATIO,
    pass: ours / peer <= MOST_RATIO,
    beside: {
      'median ms': Math.round(ours),
      'onnxruntime median ms': Math.round(peer),
      'load average': readLoad(),
    },
  };
}

function toMissing(metric: string): BenchRow {
  const reason = 'not measured: cpulimit is not installed';
  return { metric, value: null, unit: 'of its time', budget: MOST_RATIO, pass: false, beside: {}, reason };
}
