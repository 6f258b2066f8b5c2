import { readSetUp, type ClientSetUp } from './client-options.ts';
import { describeRun } from '../describe-run.ts';
import { ENGINES, type EngineFacts, type EngineName } from './engines.ts';
import { measureEngine, type Measurement } from './measure-engine.ts';
import { createRequestLog, type LoadedFile, type RequestLog } from './request-log.ts';
import { weighWasm } from './weigh-wasm.ts';

/** How an engine stands. */
export type EngineState =
  | { readonly at: 'rest' }
  | { readonly at: 'work'; readonly progress: string }
  | { readonly at: 'done'; readonly measurement: Measurement }
  | { readonly at: 'refused'; readonly reason: string };

/** The three engines, of which one at most is at work. */
export interface EngineBench {
  /** Ids of what the visitor likes. */
  readonly liked: readonly string[];
  /** The last thing that happened, for people; empty in the beginning. */
  readonly news: string;
  stateOf(name: EngineName): EngineState;
  sharedFiles(): readonly LoadedFile[];
  ownFilesOf(name: EngineName): readonly LoadedFile[];
  /** Runs this engine and ends the one at work, whose result never shows. */
  run(name: EngineName): void;
  stop(): void;
  /** Takes other likes. What was measured with the old ones is measured anew, onnxruntime as well: it is loaded. */
  like(ids: readonly string[]): void;
}

/** Makes the bench; nothing runs yet. @param changed - called after every change. */
export function createEngineBench(
  liked: readonly string[],
  changed: () => void,
  signal: AbortSignal,
): EngineBench {
  const setUp = readSetUp(document);
  const bench: Bench = {
    setUp,
    log: createRequestLog(setUp.foreign, signal),
    states: new Map(),
    liked,
    news: '',
    isReady: false,
    work: new AbortController(),
    changed,
  };
  signal.addEventListener('abort', () => {
    bench.work.abort();
  });
  return {
    get liked() {
      return bench.liked;
    },
    get news() {
      return bench.news;
    },
    stateOf: (name) => bench.states.get(name) ?? REST,
    sharedFiles: () => bench.log.sharedFiles(),
    ownFilesOf: (name) => bench.log.ownFilesOf(name),
    run(name) {
      startAll(bench, new Set([name]));
    },
    stop() {
      stop(bench);
      tell(bench, 'Stopped.');
    },
    like(ids) {
      const names = [...bench.states.keys()];
      bench.liked = ids;
      stop(bench);
      bench.states.clear();
      if (ids.length === 0) tell(bench, 'Nothing is chosen, so nothing runs.');
      else startAll(bench, new Set<EngineName>(['none', ...names]));
    },
  };
}

const REST: EngineState = { at: 'rest' };

const [WITHOUT_MODEL] = ENGINES;

interface Bench {
  readonly setUp: ClientSetUp;
  readonly log: RequestLog;
  readonly states: Map<EngineName, EngineState>;
  readonly changed: () => void;
  liked: readonly string[];
  news: string;
  isReady: boolean;
  work: AbortController;
}

function startAll(bench: Bench, names: ReadonlySet<EngineName>): void {
  stop(bench);
  bench.work = new AbortController();
  const engines = ENGINES.filter(({ name }) => names.has(name));
  for (const { name } of engines) bench.states.set(name, { at: 'work', progress: 'waiting' });
  void runInTurn(bench, engines, bench.work.signal);
}

/** Ends what runs. Whoever had no result yet is at rest again. */
function stop({ work, states, log }: Bench): void {
  work.abort();
  log.begin(null);
  for (const [name, { at }] of states) if (at === 'work') states.delete(name);
}

async function runInTurn(bench: Bench, engines: readonly EngineFacts[], signal: AbortSignal): Promise<void> {
  for (const engine of engines) {
    const say = (progress: string): void => {
      if (signal.aborted) return;
      bench.states.set(engine.name, { at: 'work', progress });
      tell(bench, `${engine.title}: ${progress}.`);
    };
    if (!bench.isReady) await prepare(bench, say, signal);
    if (signal.aborted) return;
    const state = await toState(bench, engine, { say, signal });
    if (signal.aborted) return;
    bench.log.begin(null);
    bench.states.set(engine.name, state);
    tell(bench, toNews(bench, engine, state));
  }
}

/**
 * Runs once without a model and throws the figures away: what all engines share is in the page after that, so that it
 * counts for none of them.
 */
async function prepare(bench: Bench, say: Say, signal: AbortSignal): Promise<void> {
  say('getting ready');
  const state = await toState(bench, WITHOUT_MODEL, { say: () => undefined, signal });
  if (!signal.aborted) bench.isReady = state.at === 'done';
}

type Say = (progress: string) => void;

interface Run {
  readonly say: Say;
  readonly signal: AbortSignal;
}

async function toState(bench: Bench, engine: EngineFacts, { say, signal }: Run): Promise<EngineState> {
  const { liked, setUp, log } = bench;
  log.begin(engine.name);
  try {
    const outcome = await measureEngine({ engine, liked, setUp, signal, tell: say });
    if (!outcome.ok) return { at: 'refused', reason: outcome.reason.replace(/\.$/u, '') };
    if (engine.name === 'onnxruntime') log.add(engine.name, await weighWasm(setUp.wasmUrl, signal));
    return { at: 'done', measurement: outcome.value };
  } catch (error) {
    return { at: 'refused', reason: `It could not be loaded (${String(error)})` };
  }
}

function toNews({ log }: Bench, { name, title }: EngineFacts, state: EngineState): string {
  if (state.at === 'done') return `${title}: ${describeRun(state.measurement, log.ownFilesOf(name))}.`;
  return state.at === 'refused' ? `${title} was refused. ${state.reason}.` : '';
}

function tell(bench: Bench, news: string): void {
  bench.news = news;
  bench.changed();
}
