import type * as OnnxruntimeWeb from 'onnxruntime-web';
import type { InferenceEngine, Model, ModelError, ModelResult } from '../model.ts';
import { createOnnxruntimeModel } from './onnxruntime-model.ts';
import { createTurns, type Turns } from './turns.ts';

/** Where the engine gets its 14 MB of WebAssembly from. @public */
export interface OnnxruntimeOptions {
  /**
   * Address of `ort-wasm-simd-threaded.wasm`, absolute where no page gives a base (workers from a blob). It is streamed,
   * so that the browser can keep the compiled code. Without this and `wasmBinary` the runtime looks beside itself,
   * which works in Node.
   */
  readonly wasmUrl?: string;
  /** The file's bytes, for places that cannot fetch. Wins over `wasmUrl`. */
  readonly wasmBinary?: Uint8Array;
}

/** The part of onnxruntime-web that the engine uses. */
type Runtime = typeof OnnxruntimeWeb;

/**
 * onnxruntime-web on the CPU, with one thread and in the thread of its caller: call it in a worker.
 *
 * Nothing is loaded before the first {@link InferenceEngine.loadModel}. The runtime keeps its settings for the whole
 * thread: the first engine's `wasmUrl` counts. Once its WebAssembly failed to start it never will in this thread:
 * end the worker and start a new one.
 *
 * @public
 */
export function createOnnxruntimeEngine(options: OnnxruntimeOptions = {}): InferenceEngine {
  let runtime: Promise<Runtime> | null = null;
  // Two first creates at once raced in onnxruntime-web 1.27 ("multiple calls to 'initWasm()'"), so they queue.
  const turns: Turns = createTurns();
  return {
    name: 'onnxruntime',
    loadModel(bytes) {
      runtime ??= loadRuntime(options);
      const started = runtime;
      return turns.take(() => createModel(started, bytes));
    },
  };
}

async function loadRuntime({ wasmUrl, wasmBinary }: OnnxruntimeOptions): Promise<Runtime> {
  const runtime: Runtime = await import('onnxruntime-web/wasm');
  const { wasm } = runtime.env;
  // More threads need cross-origin isolation, hang without it, and gain under 1 ms at 1,000 candidates.
  wasm.numThreads = 1;
  wasm.proxy = false;
  // An object, not a prefix: a prefix makes the runtime import its glue code from there as a module.
  if (wasmUrl !== undefined) wasm.wasmPaths = { wasm: wasmUrl };
  if (wasmBinary !== undefined) wasm.wasmBinary = wasmBinary;
  runtime.env.logLevel = 'error';
  return runtime;
}

async function createModel(loading: Promise<Runtime>, bytes: Uint8Array): Promise<ModelResult<Model>> {
  try {
    const runtime = await loading;
    return await createSession(runtime, bytes);
  } catch (error) {
    return { ok: false, error: toLoadError(error) };
  }
}

async function createSession(runtime: Runtime, bytes: Uint8Array): Promise<ModelResult<Model>> {
  const settings: OnnxruntimeWeb.InferenceSession.SessionOptions = {
    executionProviders: ['wasm'],
    // Graph optimisation makes starting slower than it makes these small models faster.
    graphOptimizationLevel: 'basic',
    logSeverityLevel: 3,
  };
  const session = await runtime.InferenceSession.create(bytes, settings);
  return { ok: true, value: createOnnxruntimeModel(session, runtime.Tensor) };
}

/** The runtime throws texts of its C++ code; only these two tell the caller something it can act on. */
function toLoadError(thrown: unknown): ModelError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (/no available backend|initializeWebAssembly|WebAssembly|wasm/iu.test(message)) {
    return { code: 'engine-unavailable', message: `onnxruntime did not start: ${message}`, place: 'wasm' };
  }
  const operator = /No Op registered for (\w+)|Could not find an implementation for (\w+)/u.exec(message);
  if (operator !== null) {
    return { code: 'operator-unsupported', message, place: operator[1] ?? operator[2] ?? 'operator' };
  }
  return { code: 'model-unreadable', message: `onnxruntime refused the model: ${message}`, place: 'model' };
}
