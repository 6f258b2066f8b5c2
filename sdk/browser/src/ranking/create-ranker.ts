import {
  fail,
  scoreTierZero,
  succeed,
  toInterestScores,
  toTaste,
  type CandidateScores,
  type Failure,
  type ItemText,
  type Ranker,
  type Result,
  type ScoreRequest,
} from '@curio/core';
import { transfer } from 'comlink';
import type { WorkerScores } from '../worker/protocol.ts';
import { fetchModel, type ModelFile } from './fetch-model.ts';
import { findOnnxruntimeRefusal, listEngines, type EngineChoice } from './model-policy.ts';
import type { RankerHost } from './ranker-host.ts';
import { startHost, type HostRequest } from './workers/start-host.ts';
import type { WorkerHost } from './workers/worker-host.ts';

/** 2,000 candidates take 6 ms here and 90 ms at 1/8 speed; twenty times that is not slow but stuck. */
const SCORE_DEADLINE_MS = 2000;
const ENCODE_DEADLINE_MS = 20_000;

/** An idle worker holds 18 MB, which only its end gives back. */
const IDLE_MS = 60_000;

/** A worker that ended by itself may have met bad luck; one that does so each time would only cost battery. */
const MOST_RESTARTS = 3;

/** A model behind the ranker's contract, and its worker's encoder. @internal */
export interface ModelRanker extends Ranker {
  /** Id of the item encoder whose vectors it reads. */
  readonly encoder: string;
  /** `null` when no worker runs just now. */
  encode(texts: readonly ItemText[]): Promise<Float32Array | null>;
}

/**
 * Starts a worker with the catalogue's model: the first engine that takes it, of those that the site and the device
 * allow.
 *
 * The worker ends when idle for a minute and starts again with the next call, also up to three times where it ended by
 * itself; it ends for good with the signal.
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
  return succeed(toRanker(request, model.value, keepHost(first, start, request)));
}

interface HostKeeper {
  /** The items that each worker holds. */
  readonly items: WeakMap<WorkerHost, Float32Array>;
  /** The running worker, started anew when it was idle too long, or came to a bad end. */
  get(): Promise<Result<WorkerHost>>;
  /** The running worker, or `null`. */
  peek(): Promise<WorkerHost | null>;
}

function keepHost(
  first: Result<WorkerHost>,
  start: () => Promise<Result<WorkerHost>>,
  { platform, signal, report }: RankerHost,
): HostKeeper {
  let current: Promise<Result<WorkerHost>> | null = null;
  let losses = 0;
  let idle = new AbortController();
  const keep = (starting: Promise<Result<WorkerHost>>): Promise<Result<WorkerHost>> => {
    const lose = (failure: Failure): void => {
      // Nothing is lost of what was ended here, or is replaced already.
      if (current !== starting || signal.aborted) return;
      current = null;
      losses += 1;
      report(failure);
    };
    current = starting;
    void starting.then((host) => {
      if (!host.ok) return lose(host.error);
      const { ended } = host.value;
      ended.addEventListener('abort', () => lose(ended.reason as Failure));
    });
    return starting;
  };
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
  void keep(Promise.resolve(first));
  return {
    items: new WeakMap(),
    async get() {
      endWhenIdle();
      if (current === null && losses > MOST_RESTARTS)
        return fail('worker-lost', `The ranking worker ended ${losses} times; no other is started.`);
      return current ?? keep(start());
    },
    async peek() {
      const host = await current;
      return host?.ok === true && !host.value.ended.aborted ? host.value : null;
    },
  };
}

function toRanker(
  { engine }: HostRequest,
  { version, encoder }: Pick<ModelFile, 'version' | 'encoder'>,
  hosts: HostKeeper,
): ModelRanker {
  const score: ModelRanker['score'] = async (request) => {
    const host = await hosts.get();
    if (!host.ok) return fail('worker-lost', host.error.message, host.error.place);
    const answer = await askHost(host.value, request, hosts.items);
    return answer.ok ? succeed(toCandidateScores(answer.value, request)) : toScoreFailure(answer.error);
  };
  return {
    tier: engine === 'light' ? 1 : 2,
    modelVersion: version,
    encoder,
    async score(request) {
      const scores = await score(request);
      // Where a worker broke, its successor may still answer in time.
      return scores.ok || scores.error.code !== 'worker-lost' ? scores : score(request);
    },
    async encode(texts) {
      const host = await hosts.peek();
      const answer = await host?.call((remote) => remote.encode(texts), ENCODE_DEADLINE_MS);
      return answer?.ok === true ? answer.value : null;
    },
  };
}

/** The items travel once to each worker; after that only the visitor does. */
async function askHost(
  host: WorkerHost,
  request: ScoreRequest,
  held: WeakMap<WorkerHost, Float32Array>,
): Promise<Result<WorkerScores>> {
  const { candidates, history, weights, agesHours } = request;
  if (held.get(host) !== candidates) {
    const copy = candidates.slice();
    const taken = await host.call(
      (remote) => remote.setItems(transfer(copy, [copy.buffer])),
      SCORE_DEADLINE_MS,
    );
    const answer = taken.ok ? taken.value : taken;
    if (!answer.ok) return answer;
    held.set(host, candidates);
  }
  const query = { history, weights, agesHours, taste: toTaste(request) };
  const scores = await host.call((remote) => remote.score(query), SCORE_DEADLINE_MS);
  return scores.ok ? scores.value : scores;
}

function toScoreFailure(failure: Failure): Awaited<ReturnType<Ranker['score']>> {
  const { code, message, place } = failure;
  return fail(code === 'worker-lost' || code === 'worker-timeout' ? code : 'model-failed', message, place);
}

/** What the model did not score lies further from the taste than all it did: it has tier 0's interest up to theirs, and no heads. */
function toCandidateScores({ rows, logits, heads }: WorkerScores, request: ScoreRequest): CandidateScores {
  const interest = toInterestScores(logits, request, rows);
  if (rows === null) return { interest, heads };
  const spread = (values: Float32Array, all: Float32Array): Float32Array => {
    for (const [at, row] of rows.entries()) all[row] = values[at] ?? 0;
    return all;
  };
  const least = interest.reduce((lowest, value) => Math.min(lowest, value), 1);
  const first = scoreTierZero(request).map((value) => Math.min(value, least));
  const entries = Object.entries(heads).map(
    ([head, values]) => [head, spread(values, new Float32Array(first.length))] as const,
  );
  return { interest: spread(interest, first), heads: Object.fromEntries(entries), scored: new Set(rows) };
}
