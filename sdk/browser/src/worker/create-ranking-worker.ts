import type { ItemEncoder } from '@curio/core';
import type { Model, ModelError, ModelErrorCode, ModelResult } from '@curio/inference';
import type { ModelStart, RankingWorker, WorkerAnswer, WorkerFailure } from './protocol.ts';
import { toModelInputs } from './to-model-inputs.ts';

/** The output every `interest-ranker` names so. */
const SCORES = 'scores';

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
  let model: Model | null = null;
  return {
    async start(given) {
      const loaded = await load(given);
      if (!loaded.ok) return toFailure(loaded.error);
      await model?.release();
      model = loaded.value;
      return { ok: true, value: null };
    },
    async score(request) {
      if (model === null) return failed('model-failed', 'No model was started.');
      const outputs = await model.run(toModelInputs(request));
      if (!outputs.ok) return toFailure(outputs.error);
      const scores = outputs.value[SCORES]?.data;
      if (!(scores instanceof Float32Array))
        return failed('model-invalid', `There is no output "${SCORES}".`);
      if (!scores.every(Number.isFinite)) return failed('model-failed', 'A score is not a number.');
      return { ok: true, value: scores };
    },
    encode: async (texts) => encoder?.encode(texts) ?? null,
  };
}

function toFailure({ code, message }: ModelError): WorkerAnswer<never> {
  return failed(FAILURES[code], message);
}

function failed(code: WorkerFailure['code'], message: string): WorkerAnswer<never> {
  return { ok: false, error: { code, message } };
}
