import {
  fail,
  INTEREST_DIMENSION,
  scoreTierZero,
  succeed,
  toInterestScores,
  type Failure,
  type ItemText,
  type Ranker,
  type Result,
  type ScoreRequest,
} from '@curio/core';
import { transfer } from 'comlink';
import type { CurioOptions } from '../curio.ts';
import type { Device, Platform } from '../platform/platform.ts';
import type { WorkerAnswer } from '../worker/protocol.ts';
import { fetchModel, type ModelFile } from './fetch-model.ts';
import { findModelRefusal } from './model-policy.ts';
import { createWorkerHost, type WorkerHost } from './worker-host.ts';

/** Fetching and compiling 14 MB on a slow phone: 3.4 s of compiling at 1/8 speed, and the download. */
const START_DEADLINE_MS = 60_000;

/** 1,000 candidates take 6 ms here and 90 ms at 1/8 speed; ten times that is not slow but stuck. */
const SCORE_DEADLINE_MS = 2000;
const ENCODE_DEADLINE_MS = 20_000;

/** An idle worker holds 18 MB, which only its end gives back. */
const IDLE_MS = 60_000;

/** What the contract of {@link Ranker.score} allows in one call. */
const MOST_CANDIDATES = 2000;

/** What a ranker asks of the client. @internal */
export interface RankerHost {
  readonly options: Pick<CurioOptions, 'engine' | 'assets'>;
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly report: (failure: Failure) => void;
}

/** A model behind the ranker's contract, and its worker's encoder. @internal */
export interface ModelRanker extends Ranker {
  /** `null` when no worker runs just now. */
  encode(texts: readonly ItemText[]): Promise<Float32Array | null>;
}

/**
 * Starts the worker with the catalogue's model, if the device and the site allow it.
 *
 * The worker ends when idle for a minute and starts again with the next call; it ends for good with the signal.
 *
 * @param modelUrl - folder of the manifest; `undefined` when the catalogue names none.
 * @returns the ranker, or a sentence why there is none; trouble, unlike policy, is reported as well.
 * @internal
 */
export async function createRanker(
  request: RankerHost,
  modelUrl: string | undefined,
): Promise<ModelRanker | string> {
  const { options, platform, signal, report } = request;
  const { device } = await platform.services();
  const reason = findModelRefusal(options, modelUrl, device);
  if (reason !== null || modelUrl === undefined) return reason ?? '';
  const model = await fetchModel(modelUrl, platform.network, signal);
  const start = (file: ModelFile): Promise<Result<WorkerHost>> => startHost(file, { ...request, device });
  const first = model.ok ? await start(model.value) : model;
  if (model.ok && first.ok) {
    return toRanker(
      model.value.version,
      keepHost(first, () => start(model.value), request),
    );
  }
  const trouble = first.ok ? '' : first.error.message;
  if (!first.ok) report(first.error);
  return `The model is out of use: ${trouble}`;
}

type HostOptions = RankerHost & { readonly device: Device };

interface HostKeeper {
  /** The running worker, started anew when it was idle too long. */
  get(): Promise<Result<WorkerHost>>;
  /** The running worker, or `null`. */
  peek(): Promise<WorkerHost | null>;
}

function keepHost(
  first: Result<WorkerHost>,
  start: () => Promise<Result<WorkerHost>>,
  { platform, signal }: RankerHost,
): HostKeeper {
  let current: Promise<Result<WorkerHost>> | null = Promise.resolve(first);
  let idle = new AbortController();
  const endWhenIdle = (): void => {
    idle.abort();
    idle = new AbortController();
    const ending = (): void => {
      void current?.then((host) => host.ok && host.value.end());
      current = null;
    };
    platform.scheduler.after(IDLE_MS, ending, { signal: AbortSignal.any([signal, idle.signal]) });
  };
  endWhenIdle();
  return {
    get() {
      endWhenIdle();
      current ??= start();
      return current;
    },
    async peek() {
      const host = await current;
      return host?.ok === true && !host.value.ended.aborted ? host.value : null;
    },
  };
}

async function startHost(model: ModelFile, request: HostOptions): Promise<Result<WorkerHost>> {
  const worker = await startWorker(request);
  if (!worker.ok) return worker;
  const { platform, signal, options } = request;
  const host = createWorkerHost(worker.value, platform.scheduler, signal);
  const wasmUrl = new URL(options.assets?.onnxruntimeWasmUrl ?? '', platform.page.baseUrl()).href;
  // The file is kept for a later start, so a copy travels.
  const bytes = model.bytes.slice();
  const started = await host.call(
    (remote) => remote.start(transfer({ bytes, wasmUrl }, [bytes.buffer])),
    START_DEADLINE_MS,
  );
  const answer = started.ok ? toResult(started.value) : toStartFailure(started.error);
  if (answer.ok) return succeed(host);
  host.end();
  return answer;
}

/** A policy that refuses blob workers ends them with an `error` event that says nothing, before they speak. */
function toStartFailure({ code, message }: Failure): Result<never> {
  return code === 'worker-lost' ? fail('worker-unavailable', message, 'worker-src') : fail(code, message);
}

async function startWorker({ device, options }: HostOptions): Promise<Result<Worker>> {
  const url = options.assets?.workerUrl;
  try {
    if (url !== undefined) return succeed(device.startWorker({ url }));
    const { WORKER_SCRIPT } = await import('../worker-source.generated.ts');
    return succeed(device.startWorker({ script: WORKER_SCRIPT }));
  } catch (error) {
    return fail('worker-unavailable', `The page refuses the worker: ${String(error)}.`, url ?? 'blob:');
  }
}

function toRanker(modelVersion: string, hosts: HostKeeper): ModelRanker {
  return {
    tier: 2,
    modelVersion,
    async score(request) {
      const host = await hosts.get();
      if (!host.ok) return fail('worker-lost', host.error.message, host.error.place);
      const few = chooseCandidates(request);
      const answer = await host.value.call((remote) => remote.score(few.request), SCORE_DEADLINE_MS);
      const logits = answer.ok ? toResult(answer.value) : answer;
      if (!logits.ok) return toScoreFailure(logits.error);
      return succeed(few.spread(toInterestScores(logits.value, few.request)));
    },
    async encode(texts) {
      const host = await hosts.peek();
      const answer = await host?.call((remote) => remote.encode(texts), ENCODE_DEADLINE_MS);
      return answer?.ok === true ? answer.value : null;
    },
  };
}

function toScoreFailure(failure: Failure): Awaited<ReturnType<Ranker['score']>> {
  const { code, message } = failure;
  return fail(code === 'worker-lost' || code === 'worker-timeout' ? code : 'model-failed', message);
}

function toResult<Value>(answer: WorkerAnswer<Value>): Result<Value> {
  return answer.ok ? answer : fail(answer.error.code, answer.error.message, 'worker');
}

interface Choice {
  readonly request: ScoreRequest;
  /** Scores of the chosen candidates back in everybody's order; 0 for the others. */
  spread(scores: Float32Array): Float32Array;
}

/** Of more than 2,000 candidates the model sees the best by tier 0. */
function chooseCandidates(request: ScoreRequest): Choice {
  const { candidates } = request;
  const count = candidates.length / INTEREST_DIMENSION;
  if (count <= MOST_CANDIDATES) return { request, spread: (scores) => scores };
  const first = scoreTierZero(request);
  const rows = Array.from(first.keys())
    .toSorted((a, b) => (first[b] ?? 0) - (first[a] ?? 0))
    .slice(0, MOST_CANDIDATES);
  const chosen = new Float32Array(rows.length * INTEREST_DIMENSION);
  for (const [at, row] of rows.entries()) {
    chosen.set(
      candidates.subarray(row * INTEREST_DIMENSION, (row + 1) * INTEREST_DIMENSION),
      at * INTEREST_DIMENSION,
    );
  }
  return {
    request: { ...request, candidates: chosen },
    spread(scores) {
      const all = new Float32Array(count);
      for (const [at, row] of rows.entries()) all[row] = scores[at] ?? 0;
      return all;
    },
  };
}
