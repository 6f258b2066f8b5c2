import type { ItemText, ScoreRequest } from '@curio/core';

/** An expected failure on its way out of the worker: plain, because comlink keeps no classes. @internal */
export interface WorkerFailure {
  /** `model-unsupported`: another engine may take the model. */
  readonly code: 'model-invalid' | 'model-failed' | 'worker-unavailable' | 'model-unsupported';
  readonly message: string;
}

/** A value or a {@link WorkerFailure}. @internal */
export type WorkerAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: WorkerFailure };

/** What the worker needs to start its model. @internal */
export interface ModelStart {
  /** The `.onnx` file, or its plan; transferred, so that the page no longer holds it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absolute address of onnxruntime's WebAssembly, for its worker: one from a blob has no base. */
  readonly wasmUrl: string;
}

/** What the page may ask of the worker; one call at a time is answered. @internal */
export interface RankingWorker {
  /** Loads the model. Once; a second start replaces the model. */
  start(model: ModelStart): Promise<WorkerAnswer<null>>;
  /**
   * @returns `[n]` float32 logits in the order of the candidates: higher is better, comparable in this call only.
   */
  score(request: ScoreRequest): Promise<WorkerAnswer<Float32Array>>;
  /** @returns `[n, 64]` float32; `null` from a worker that encodes none. */
  encode(texts: readonly ItemText[]): Promise<Float32Array | null>;
}
