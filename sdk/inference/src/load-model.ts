import { createLightEngine, type LightOptions } from './light/light-engine.ts';
import type { InferenceEngine, Model, ModelError, ModelResult } from './model.ts';
import type { OnnxruntimeOptions } from './onnxruntime/onnxruntime-engine.ts';

/** Which engine runs a model, and how each is set up. @public */
export interface LoadOptions {
  /**
   * `light` is ours alone; `onnxruntime` needs the optional peer `onnxruntime-web`; `auto` takes the light one, and
   * onnxruntime where that lacks an operator or cannot run here.
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
  if (engine === 'onnxruntime') return loadWithOnnxruntime(bytes, options);
  const light = await createLightEngine(options.light).loadModel(bytes);
  if (light.ok || engine === 'light' || !mayTryNext(light.error)) return light;
  const other = await loadWithOnnxruntime(bytes, options);
  return other.ok || other.error.code !== 'engine-unavailable' ? other : light;
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
