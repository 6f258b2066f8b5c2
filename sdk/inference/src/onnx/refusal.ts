import type { ModelError, ModelErrorCode, ModelResult } from '../model.ts';

/**
 * Why a file cannot be taken, on its way up through reader and lowering; it becomes a {@link ModelError} at the border
 * and never leaves this package.
 *
 * @internal
 */
export class Refusal extends Error {
  readonly error: ModelError;

  constructor(code: ModelErrorCode, message: string, place: string) {
    super(message);
    // Names of a broken file may be empty.
    this.error = { code, message, place: place === '' ? 'a part without name' : place };
  }
}

/** Runs work that may refuse. What is no refusal is a bug of ours and goes on. @internal */
export function catchRefusal<Value>(work: () => Value): ModelResult<Value> {
  try {
    return { ok: true, value: work() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { ok: false, error: thrown.error };
    throw thrown;
  }
}
