/** What the page puts into its global scope. */
export interface WorkerPage {
  /** Starts the shop's model in the ranking worker. */
  startWorker(): Promise<void>;
  /** Gives the worker this many items. */
  setItems(count: number): Promise<void>;
  /** Lets it score them, so many times, one call after another. @returns how many it scored each time. */
  score(times: number): Promise<number>;
}

/** The answer of the worker's protocol, as comlink wraps it. */
interface Answer {
  readonly id: string;
  readonly value: { readonly ok: boolean; readonly value: Scores | null };
}

interface Scores {
  readonly logits: Float32Array;
}

const state: { worker: Worker | null; calls: number } = { worker: null, calls: 0 };

Object.assign(globalThis, { startWorker, setItems, score });

async function startWorker(): Promise<void> {
  const chunk = (await import(new URL('/plan.js', location.href).href)) as { readonly WORKER_SCRIPT: string };
  const bytes = new Uint8Array(await (await fetch('/plan.model')).arrayBuffer());
  const blob = new Blob([chunk.WORKER_SCRIPT], { type: 'text/javascript' });
  state.worker = new Worker(URL.createObjectURL(blob), { type: 'module' });
  const reading = { score: { output: 'scores', column: 0, higherIsBetter: true }, heads: {} };
  await ask(state.worker, 'start', { bytes, wasmUrl: '', reading });
}

async function setItems(count: number): Promise<void> {
  await ask(
    expectWorker(),
    'setItems',
    Float32Array.from({ length: count * 64 }, (_, at) => Math.sin(at) / 8),
  );
}

async function score(times: number): Promise<number> {
  const worker = expectWorker();
  const query = toQuery();
  let scored = 0;
  for (let run = 0; run < times; run += 1) {
    const scores = await ask(worker, 'score', query);
    scored = scores?.logits.length ?? 0;
  }
  return scored;
}

function expectWorker(): Worker {
  if (state.worker === null) throw new Error('No worker was started.');
  return state.worker;
}

/** One call over comlink's protocol, with its listener gone afterwards. */
function ask(worker: Worker, name: string, argument: object): Promise<Scores | null> {
  state.calls += 1;
  const id = `call-${state.calls}`;
  const ending = new AbortController();
  return new Promise<Scores | null>((resolve, reject) => {
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

function toQuery(): Readonly<Record<'history' | 'weights' | 'agesHours' | 'taste', Float32Array>> {
  const numbers = (length: number): Float32Array =>
    Float32Array.from({ length }, (_, at) => Math.sin(at) / 8);
  return {
    history: numbers(50 * 64),
    weights: numbers(50).map(Math.abs),
    agesHours: numbers(50).map(Math.abs),
    taste: numbers(64),
  };
}
