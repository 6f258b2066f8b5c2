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
import { fetchModel } from './fetch-model.ts';
import { findOnnxruntimeRefusal, listEngines, type EngineChoice } from './model-policy.ts';
import type { RankerHost } from './ranker-host.ts';
import { startHost, toResult, type HostRequest } from './start-host.ts';
import type { WorkerHost } from './worker-host.ts';

/** 1,000 candidates take 6 ms here and 90 ms at 1/8 speed; ten times that is not slow but stuck. */
const SCORE_DEADLINE_MS = 2000;
const ENCODE_DEADLINE_MS = 20_000;

/** An idle worker holds 18 MB, which only its end gives back. */
const IDLE_MS = 60_000;

/** What the contract of {@link Ranker.score} allows in one call. */
const MOST_CANDIDATES = 2000;

/** A model behind the ranker's contract, and its worker's encoder. @internal */
export interface ModelRanker extends Ranker {
  /** `null` when no worker runs just now. */
  encode(texts: readonly ItemText[]): Promise<Float32Array | null>;
}

/**
 * Starts a worker with the catalogue's model: the first engine that takes it, of those that the site and the device
 * allow.
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
  const { options, platform, report } = request;
  const engines = listEngines(options);
  if (engines.length === 0) return 'The site chose to rank without a model';
  if (modelUrl === undefined) return 'The catalogue names no model';
  const { device } = await platform.services();
  const tried = await tryEngines({ ...request, device }, engines, modelUrl);
  if (typeof tried === 'string' || tried.ok) return typeof tried === 'string' ? tried : tried.value;
  report(tried.error);
  return `The model is out of use: ${tried.error.message}`;
}

/** The first engine that takes the model; what stopped the last, or the policy that keeps it away. */
async function tryEngines(
  request: Omit<HostRequest, 'engine'>,
  [engine, ...others]: readonly EngineChoice[],
  modelUrl: string,
): Promise<Result<ModelRanker> | string> {
  if (engine === undefined) return 'No engine takes the model';
  const refusal = engine === 'onnxruntime' ? findOnnxruntimeRefusal(request.options, request.device) : null;
  if (refusal !== null) return refusal;
  const started = await startEngine({ ...request, engine }, modelUrl);
  // Where workers or WebAssembly are refused, or the model is none, another engine fares no better.
  if (started.ok || started.error.code !== 'model-unsupported' || others.length === 0) return started;
  return tryEngines(request, others, modelUrl);
}

async function startEngine(request: HostRequest, modelUrl: string): Promise<Result<ModelRanker>> {
  const { engine, platform, signal } = request;
  const form = engine === 'light' ? 'plan' : 'onnx';
  const model = await fetchModel({ folderUrl: modelUrl, form, network: platform.network, signal });
  if (!model.ok) return model;
  const start = (): Promise<Result<WorkerHost>> => startHost(model.value, request);
  const first = await start();
  if (!first.ok) return first;
  return succeed(toRanker(request, model.value.version, keepHost(first, start, request)));
}

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

function toRanker({ engine }: HostRequest, modelVersion: string, hosts: HostKeeper): ModelRanker {
  return {
    tier: engine === 'light' ? 1 : 2,
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
