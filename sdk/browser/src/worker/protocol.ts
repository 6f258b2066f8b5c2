import type { ItemText, ScoreHead, ScoreRequest } from '@curio/core';

/** An expected failure on its way out of the worker: plain, because comlink keeps no classes. @internal */
export interface WorkerFailure {
  /** `model-unsupported`: another engine may take the model. */
  readonly code: 'model-invalid' | 'model-failed' | 'worker-unavailable' | 'model-unsupported';
  readonly message: string;
  /** Names the part of the file, the operator or the tensor. */
  readonly place: string;
}

/** A value or a {@link WorkerFailure}. @internal */
export type WorkerAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: WorkerFailure };

/** Where a model's output says something: one number a candidate. @internal */
export interface OutputColumn {
  readonly output: string;
  /** Of an output `[n, columns]`; 0 for one of `[n]`. */
  readonly column: number;
}

/** How the outputs of a model are read, as its manifest says. @internal */
export interface ModelReading {
  /** What orders the candidates. */
  readonly score: OutputColumn & { readonly higherIsBetter: boolean };
  /** Probabilities. */
  readonly heads: Readonly<Partial<Record<ScoreHead, OutputColumn>>>;
}

/** What the worker needs to start its model. @internal */
export interface ModelStart {
  /** The `.onnx` file, or its plan; transferred, so that the page no longer holds it. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absolute address of onnxruntime's WebAssembly, for its worker: one from a blob has no base. */
  readonly wasmUrl: string;
  readonly reading: ModelReading;
}

/** Who is scored for: a {@link ScoreRequest} without the candidates, which the worker holds. @internal */
export interface WorkerQuery extends Pick<ScoreRequest, 'history' | 'weights' | 'agesHours'> {
  /** `[64]` what is searched by where there are more items than the model scores; see `toTaste`. */
  readonly taste: Float32Array;
}

/** What the model says. @internal */
export interface WorkerScores {
  /** Which items were scored, by row; `null` for all, in their order. */
  readonly rows: Int32Array | null;
  /** Float32 logits of those: higher is better, comparable in this call only. */
  readonly logits: Float32Array;
  readonly heads: Readonly<Partial<Record<ScoreHead, Float32Array>>>;
}

/** What the page may ask of the worker; one call at a time is answered. @internal */
export interface RankingWorker {
  /** Loads the model. Once; a second start replaces the model. */
  start(model: ModelStart): Promise<WorkerAnswer<null>>;
  /** Takes the vectors of all items, `[n, 64]` float32; a second call replaces them. */
  setItems(vectors: Float32Array): Promise<WorkerAnswer<null>>;
  /** Scores the items, or of more than 2,000 those nearest to the taste. */
  score(query: WorkerQuery): Promise<WorkerAnswer<WorkerScores>>;
  /** @returns `[n, 64]` float32; `null` from a worker that encodes none. */
  encode(texts: readonly ItemText[]): Promise<Float32Array | null>;
}
