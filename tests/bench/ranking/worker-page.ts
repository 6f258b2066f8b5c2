import type { ScoreRequest } from '@curio/core';

/** What the page puts into its global scope. */
export interface WorkerPage {
  /** Starts the shop's model in the ranking worker. */
  startWorker(): Promise<void>;
  /** Lets the worker score this many candidates, so many times, one call after another. */
  score(count: number, times: number): Promise<void>;
}

/** The answer of the worker's protocol, as comlink wraps it. */
interface Answer {
  readonly id: string;
  readonly value: { readonly ok: boolean; readonly value: Float32Array | null };
}

const state: { worker: Worker | null; calls: number } = { worker: null, calls: 0 };

Object.assign(globalThis, { startWorker, score });

async function startWorker(): Promise<void> {
  const chunk = (await import(new URL('/plan.js', location.href).href)) as { readonly WORKER_SCRIPT: string };
  const bytes = new Uint8Array(await (await fetch('/plan.model')).arrayBuffer());
  const blob = new Blob([chunk.WORKER_SCRIPT], { type: 'text/javascript' });
  state.worker = new Worker(URL.createObjectURL(blob), { type: 'module' });
  await ask(state.worker, 'start', { bytes, wasmUrl: '' });
}

async function score(count: number, times: number): Promise<void> {
  if (state.worker === null) throw new Error('No worker was started.');
  const request = toRequest(count);
  for (let run = 0; run < times; run += 1) {
    const scores = await ask(state.worker, 'score', request);
    if (scores?.length !== count) throw new Error(`There are ${scores?.length} scores, not ${count}.`);
  }
}

/** One call over comlink's protocol, with its listener gone afterwards. */
function ask(worker: Worker, name: string, argument: object): Promise<Float32Array | null> {
  state.calls += 1;
  const id = `call-${state.calls}`;
  const ending = new AbortController();
  return new Promise<Float32Array | null>((resolve, reject) => {
    const settle = ({ data }: MessageEvent<Answer>): void => {
      if (data.id !== id) return;
      if (data.value.ok) resolve(data.value.value);
      else reject(new Error(JSON.stringify(data.value)));
    };
    worker.addEventListener('message', settle, { signal: ending.signal });
    const message = { id, type: 'APPLY', path: [name], argumentList: [{ type: 'RAW', value: argument }] };
    worker.postMessage(message, { transfer: [] });
  }).finally(() => {
    ending.abort();
  });
}

function toRequest(count: number): ScoreRequest {
  const numbers = (length: number): Float32Array =>
    Float32Array.from({ length }, (_, at) => Math.sin(at) / 8);
  return {
    history: numbers(50 * 64),
    weights: numbers(50).map(Math.abs),
    agesHours: numbers(50).map(Math.abs),
    aversion: new Float32Array(64),
    candidates: numbers(count * 64),
  };
}
