/** Why a model could not be loaded or run. Codes are stable; `place` names the file, operator or tensor. @public */
export interface ModelError {
  readonly code: ModelErrorCode;
  readonly message: string;
  readonly place?: string;
}

/**
 * `model-unreadable` not an ONNX file; `operator-unsupported` this engine lacks it; `shape-mismatch` an input breaks
 * the model's shape; `type-mismatch` an input has another element type; `input-missing`; `engine-unavailable` no
 * wasm or no runtime here; `engine-failed` the engine gave up while running.
 *
 * @public
 */
export type ModelErrorCode =
  | 'model-unreadable'
  | 'operator-unsupported'
  | 'shape-mismatch'
  | 'type-mismatch'
  | 'input-missing'
  | 'engine-unavailable'
  | 'engine-failed';

/** A value or a {@link ModelError}. @public */
export type ModelResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ModelError };

/** A failure as a result; `place` is left out where there is none. @internal */
export function failed(code: ModelErrorCode, message: string, place?: string): ModelResult<never> {
  return { ok: false, error: { code, message, ...(place === undefined ? {} : { place }) } };
}

/** A dense tensor, row-major. `data.length` is the product of `shape`, which is 1 for a scalar. @public */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array | Int32Array | Uint8Array | Int8Array;
}

/** Tensors by the model's input or output names. @public */
export type Tensors = Readonly<Record<string, Tensor>>;

/** What a model says about one input or output; a text in `shape` is a symbolic dimension. @public */
export interface TensorInfo {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly (number | string)[];
}

/** A loaded model. Runs are serial: a second call waits for the first. @public */
export interface Model {
  readonly engine: EngineName;
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** Never rejects. Inputs are not changed and may be reused. */
  run(inputs: Tensors): Promise<ModelResult<Tensors>>;
  /** Gives the memory back; later runs answer `engine-unavailable`. */
  release(): Promise<void>;
}

/** The engines there are. @public */
export type EngineName = 'light' | 'onnxruntime';

/** Something that can load `.onnx` bytes. @public */
export interface InferenceEngine {
  readonly name: EngineName;
  loadModel(bytes: Uint8Array): Promise<ModelResult<Model>>;
}
