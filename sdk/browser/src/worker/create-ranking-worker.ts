import type { ItemEncoder } from '@curio/core';
import type { Model, ModelError, ModelErrorCode, ModelResult } from '@curio/inference';
import { createItemIndex, type Picked } from './item-index.ts';
import type { ModelReading, ModelStart, RankingWorker, WorkerAnswer, WorkerFailure } from './protocol.ts';
import { readScores } from './read-scores.ts';
import { toModelInputs } from './to-model-inputs.ts';

/** What each trouble of the engine means to the page. */
const FAILURES: Readonly<Record<ModelErrorCode, WorkerFailure['code']>> = {
  'engine-unavailable': 'worker-unavailable',
  'engine-failed': 'model-failed',
  'model-unreadable': 'model-invalid',
  'operator-unsupported': 'model-unsupported',
  'shape-mismatch': 'model-invalid',
  'type-mismatch': 'model-invalid',
  'input-missing': 'model-invalid',
};

/**
 * The worker's side of the protocol.
 *
 * @param load - loads a model with the worker's engine.
 * @param createEncoder - `null` in a worker that encodes no items.
 * @internal
 */
export function createRankingWorker(
  load: (start: ModelStart) => Promise<ModelResult<Model>>,
  createEncoder: (() => ItemEncoder) | null,
): RankingWorker {
  const encoder = createEncoder?.() ?? null;
  let started: { readonly model: Model; readonly reading: ModelReading } | null = null;
  let pick: ((taste: Float32Array) => Picked) | null = null;
  return {
    async start(given) {
      const loaded = await load(given);
      if (!loaded.ok) return toFailure(loaded.error);
      await started?.model.release();
      started = { model: loaded.value, reading: given.reading };
      return { ok: true, value: null };
    },
    async setItems(items) {
      try {
        pick = createItemIndex(items);
        return { ok: true, value: null };
      } catch (error) {
        return failed('worker-unavailable', `The search did not start: ${String(error)}.`, 'wasm');
      }
    },
    async score(query) {
      if (started === null || pick === null)
        return failed('model-failed', 'No model, or no items yet.', 'start');
      const { model, reading } = started;
      const { rows, candidates } = pick(query.taste);
      const { count, inputs } = toModelInputs({ ...query, candidates }, model);
      const outputs = await model.run(inputs);
      if (!outputs.ok) return toFailure(outputs.error);
      const read = readScores(outputs.value, reading, count);
      if (typeof read === 'string') return failed('model-invalid', read, 'outputs');
      return { ok: true, value: { rows, ...read } };
    },
    encode: async (texts) => encoder?.encode(texts) ?? null,
  };
}

function toFailure({ code, message, place = 'model' }: ModelError): WorkerAnswer<never> {
  return failed(FAILURES[code], message, place);
}

function failed(code: WorkerFailure['code'], message: string, place: string): WorkerAnswer<never> {
  return { ok: false, error: { code, message, place } };
}
