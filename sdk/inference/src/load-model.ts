import { createLightEngine, type LightOptions } from './light/light-engine.ts';
import type { InferenceEngine, Model, ModelError, ModelResult } from './model.ts';
import type { OnnxruntimeOptions } from './onnxruntime/onnxruntime-engine.ts';

/** Which engine runs a model, and how each is set up. @public */
export interface LoadOptions {
  /**
   * `light` is ours alone; `onnxruntime` needs the optional peer `onnxruntime-web`. `auto` takes the light one in a page,
   * where 2.3 MB would have to come first, and onnxruntime where its bytes lie on the disk already, in Node and in an
   * extension; and the other where the first is not there or lacks an operator.
   *
   * @defaultValue `'auto'`
   */
  readonly engine?: 'auto' | 'light' | 'onnxruntime';
  readonly light?: LightOptions;
  readonly onnxruntime?: OnnxruntimeOptions;
}

/**
 * Loads an `.onnx` file. Runs in the thread of its caller: a page calls it in a worker.
 *
 * @returns the model, or why no engine takes it: the light engine's reason where onnxruntime is not there.
 * @public
 */
export async function loadModel(bytes: Uint8Array, options: LoadOptions = {}): Promise<ModelResult<Model>> {
  const { engine = 'auto' } = options;
  const light: Load = () => createLightEngine(options.light).loadModel(bytes);
  const onnxruntime: Load = () => loadWithOnnxruntime(bytes, options);
  if (engine !== 'auto') return engine === 'light' ? light() : onnxruntime();
  return isOnDisk() ? loadFirst(onnxruntime, light) : loadFirst(light, onnxruntime);
}

type Load = () => Promise<ModelResult<Model>>;

/** The second says more than the first only where it is there at all. */
async function loadFirst(load: Load, loadOther: Load): Promise<ModelResult<Model>> {
  const first = await load();
  if (first.ok || !mayTryNext(first.error)) return first;
  const other = await loadOther();
  return other.ok || other.error.code !== 'engine-unavailable' ? other : first;
}

/** Node, Deno and Bun name themselves in `process`; an extension's pages and workers by their protocol. */
function isOnDisk(): boolean {
  const { process, location }: HostGlobals = globalThis;
  return process?.versions?.node !== undefined || (location?.protocol.endsWith('-extension:') ?? false);
}

interface HostGlobals {
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly location?: { readonly protocol: string };
}

async function loadWithOnnxruntime(bytes: Uint8Array, options: LoadOptions): Promise<ModelResult<Model>> {
  const engine = await importOnnxruntime(options);
  return 'loadModel' in engine ? engine.loadModel(bytes) : { ok: false, error: engine };
}

async function importOnnxruntime({ onnxruntime }: LoadOptions): Promise<InferenceEngine | ModelError> {
  try {
    const { createOnnxruntimeEngine } = await import('./onnxruntime/onnxruntime-engine.ts');
    return createOnnxruntimeEngine(onnxruntime);
  } catch (error) {
    return {
      code: 'engine-unavailable',
      message: `onnxruntime is not there: ${String(error)}`,
      place: 'onnxruntime-web',
    };
  }
}

function mayTryNext({ code }: ModelError): boolean {
  return code === 'operator-unsupported' || code === 'engine-unavailable';
}
