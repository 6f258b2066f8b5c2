import type { RankRequest, Slate } from '@curio/core';
import type { Curio } from '@curio/sdk';
import type { ClientSetUp } from './client-options.ts';
import type { EngineFacts } from './engines.ts';

/** What one engine did on this device. */
export interface Measurement {
  /** From asking for the engine to its first scores. */
  readonly startMs: number;
  /** One entry a slate, in order. */
  readonly latenciesMs: readonly number[];
  /** The whole catalogue in order, scored a moment after the likes, as every other engine's. */
  readonly slate: Slate;
}

/** A measurement, or the sentence why there is none. */
export type Outcome =
  | { readonly ok: true; readonly value: Measurement }
  | { readonly ok: false; readonly reason: string };

/** What is measured. */
export interface Task {
  readonly engine: EngineFacts;
  /** Ids of what the visitor likes; at least one. */
  readonly liked: readonly string[];
  readonly setUp: ClientSetUp;
  readonly signal: AbortSignal;
  /** Is told how far it came, for people. */
  readonly tell: (progress: string) => void;
}

const SLATES = 30;

/** More than any catalogue here has, so that every item is compared. */
const WHOLE_CATALOGUE: RankRequest = { surface: 'feed', count: 200 };

/**
 * `rank` waits 250 ms for a model on its way. Whatever comes sooner from a lower tier, after the sdk had its idle
 * moment to ask for the model, is therefore its last word.
 */
const LAST_WORD_MS = 240;

/** A slow line needs this long for 14 MB; onnxruntime itself gets 60 s by the sdk. */
const START_LIMIT_MS = 120_000;

/**
 * Starts a client with this engine alone, and measures it.
 *
 * The client ends with the measurement or with the signal, and its worker with it.
 *
 * @throws the signal's reason when it aborts; whatever a failed download of the sdk throws.
 */
export async function measureEngine(task: Task): Promise<Outcome> {
  const { engine, setUp, signal, tell } = task;
  const { createCurio } = await import('@curio/sdk');
  signal.throwIfAborted();
  const ending = new AbortController();
  // Slates are compared, so none of them has a place given by chance.
  const options = { ...setUp.options, engine: engine.name, ranking: { explorationShare: 0 } };
  try {
    tell('starting');
    const askedMs = performance.now();
    const curio = createCurio({ ...options, signal: AbortSignal.any([signal, ending.signal]) });
    const refusal = await start(curio, task);
    if (refusal !== null) return { ok: false, reason: refusal };
    const startMs = performance.now() - askedMs;
    if (engine.tier === 0) await settle(curio, task);
    tell(`ranking ${SLATES} slates`);
    return await measureSlates(curio, task, startMs);
  } finally {
    ending.abort();
  }
}

/** Waits for the first slate of the engine's own tier. @returns `null`, or why there will be none. */
async function start(curio: Curio, { engine, liked, signal }: Task): Promise<string | null> {
  const catalogue = await curio.ready;
  signal.throwIfAborted();
  if (!catalogue.ok) return catalogue.error.message;
  await like(curio, liked);
  let isIdlePast = false;
  const limitMs = performance.now() + START_LIMIT_MS;
  while (performance.now() < limitMs) {
    const { slate, tookMs } = await rank(curio, signal);
    if (isScored(slate) && slate.tier === engine.tier) return null;
    if (isIdlePast && isScored(slate) && tookMs < LAST_WORD_MS) return curio.status.reason;
    await (isIdlePast ? pause() : afterIdle());
    isIdlePast = true;
  }
  return 'It gave no scores within two minutes';
}

/** Without a model nothing else is awaited; but what the sdk loads at idle belongs to all engines, not to the next. */
async function settle(curio: Curio, { signal }: Task): Promise<void> {
  await afterIdle();
  for (let tookMs = Infinity; tookMs >= LAST_WORD_MS;) ({ tookMs } = await rank(curio, signal));
}

async function measureSlates(curio: Curio, task: Task, startMs: number): Promise<Outcome> {
  const { engine, liked, signal } = task;
  const latenciesMs: number[] = [];
  for (let count = 0; count < SLATES; count += 1) {
    const { slate, tookMs } = await rank(curio, signal);
    if (slate.tier !== engine.tier) return { ok: false, reason: curio.status.reason };
    latenciesMs.push(tookMs);
  }
  // The model weighs how long ago a like was; so that each engine sees the same, they are given anew just before.
  await curio.erase({ events: true });
  await like(curio, liked);
  const { slate } = await rank(curio, signal);
  if (slate.tier !== engine.tier) return { ok: false, reason: curio.status.reason };
  return { ok: true, value: { startMs, latenciesMs, slate } };
}

async function like(curio: Curio, liked: readonly string[]): Promise<void> {
  await Promise.all(liked.map((item) => curio.track('like', { item, surface: 'feed' })));
}

async function rank(
  curio: Curio,
  signal: AbortSignal,
): Promise<{ readonly slate: Slate; readonly tookMs: number }> {
  const askedMs = performance.now();
  const slate = await curio.rank(WHOLE_CATALOGUE);
  const tookMs = performance.now() - askedMs;
  signal.throwIfAborted();
  return { slate, tookMs };
}

/** Before the visitor's likes count, no item has any interest. */
function isScored({ items }: Slate): boolean {
  return items.some(({ scores }) => scores.interest > 0);
}

/** Lets the page breathe where an answer came at once. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 4);
  });
}

/** Idle moments come in the order of asking, so the sdk has had its own when this resolves. */
function afterIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has none; the sdk waits 200 ms there.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 250);
  });
}
